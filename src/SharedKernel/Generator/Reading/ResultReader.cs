using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads what an action without a record answers.</summary>
internal static class ResultReader
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>The result; null when GraphQL has no type for it.</summary>
    public static ResultModel? Read(IMethodSymbol method)
    {
        if (Answer(method) is not { } type)
            return new(ResultShape.Nothing, "global::Mediator.Unit", "", false, Equatable<ResultRecordModel>.Empty);
        var isNullable = Types.Read(type).IsNullable;
        var code = type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Full) + (isNullable && type.IsReferenceType ? "?" : "");
        if (type.Has("Resource"))
            return new(ResultShape.One, Name(type) + "?", Name(type), true, Equatable<ResultRecordModel>.Empty);
        if (Entry(type) is { } entry && entry.Has("Resource"))
            return new(ResultShape.Many, code, Name(entry), isNullable, Equatable<ResultRecordModel>.Empty);
        var records = new List<ITypeSymbol>();
        return Collect(type, records, []) ? new(ResultShape.Value, code, "", isNullable, new(records.Select(Record))) { Value = Types.Read(type) } : null;
    }

    /// <summary>The type answered, out of its task; null when there is none.</summary>
    public static ITypeSymbol? Answer(IMethodSymbol method)
    {
        if (method.ReturnsVoid)
            return null;
        return ActionShape.IsTask(method.ReturnType) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments.FirstOrDefault() : method.ReturnType;
    }

    /// <summary>Whether the type is shown with its properties as fields.</summary>
    public static bool IsRecord(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsRecord: true, IsSealed: true, IsGenericType: false, DeclaredAccessibility: Accessibility.Public }
        && !Types.IsValue(type) && Properties(type).Any();

    /// <summary>Finds the records below a type, the innermost first; false when something there cannot be shown.</summary>
    private static bool Collect(ITypeSymbol type, List<ITypeSymbol> found, HashSet<string> open)
    {
        var bare = Entry(type) ?? type;
        if (Types.IsValue(type) || Referred(type) is not null || found.Any(known => Name(known) == Name(bare)))
            return true;
        if (!IsRecord(bare))
            return false;
        if (!open.Add(Name(bare)))
            return true;
        if (!Parts(bare).All(part => Collect(part.Property.Type, found, open)))
            return false;
        found.Add(bare);
        return true;
    }

    private static ResultRecordModel Record(ITypeSymbol type) => new(
        Name(type), type.Name, type.Summary(), new(Parts(type).Select(part => new ResultPropertyModel(
            part.Property.Name, Summary(part.Property), Types.Read(part.Property.Type), part.Path, Referred(part.Property.Type) is { } target ? Name(target) : null))));

    /// <summary>A property of a primary constructor is described where its parameter is.</summary>
    private static string Summary(IPropertySymbol property) => property.Summary() is { Length: > 0 } own
        ? own
        : property.ContainingType.ParameterSummary(property.Name);

    /// <summary>The properties that are shown, those of a flat one in its place, with how each is reached.</summary>
    private static IEnumerable<(IPropertySymbol Property, string Path)> Parts(ITypeSymbol type, string within = "") => Properties(type).SelectMany(property =>
        property.Has("Flat") && property.NullableAnnotation != NullableAnnotation.Annotated && IsRecord(property.Type)
            ? Parts(property.Type, $"{within}@{property.Name}.")
            : [(property, $"{within}@{property.Name}")]);

    /// <summary>The resource that a property of this type points to a record of.</summary>
    private static ITypeSymbol? Referred(ITypeSymbol type)
    {
        var bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        return bare is INamedTypeSymbol { Name: "Reference", TypeArguments: [var resource] } reference
            && reference.ContainingNamespace.ToDisplayString() + "." == Names.Resources && resource.Has("Resource") ? resource : null;
    }

    private static IEnumerable<IPropertySymbol> Properties(ITypeSymbol type) => type.GetMembers().OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } && property.Name != "EqualityContract");

    private static ITypeSymbol? Entry(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: true, Name: "IReadOnlyList", TypeArguments.Length: 1 } list ? list.TypeArguments[0] : null;

    private static string Name(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(Full);
}
