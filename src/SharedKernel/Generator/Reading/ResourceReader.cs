using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;

namespace Knowledge.Generator.Reading;

/// <summary>Reads a declaration into a model, after which no symbol is needed any more.</summary>
public static class ResourceReader
{
    /// <summary>Whether another part of the class can be written at all.</summary>
    public static bool CanComplete(INamedTypeSymbol type) => type is { IsGenericType: false, IsStatic: false, IsRecord: false, ContainingType: null };

    public static ResourceModel Read(INamedTypeSymbol type, Compilation compilation)
    {
        var members = MainPart.Members(type).ToList();
        var properties = members.OfType<IPropertySymbol>().ToList();
        return new ResourceModel(
            type.Name,
            Plural(type),
            Namespace(type),
            Module(compilation),
            MainPart.Summary(type),
            new(Declared(type)),
            new(Columns(type, "Identity")),
            new(Columns(type, "Index")),
            new(properties.Where(property => property.Has("Field") && IsKnown(property)).Select(FieldReader.Field)),
            new(properties.Where(property => RelationReader.Kind(property) is not null).Select(property => RelationReader.Read(type, property)).OfType<RelationModel>()),
            new(properties.Where(property => property.Has("Calculation") && FieldReader.IsCalculation(type, property)).Select(FieldReader.Calculation)
                .Concat(CalculationReader.Methods(type))),
            new(members.OfType<IMethodSymbol>().Where(method => method.MethodKind == MethodKind.Ordinary).Select(method => ActionReader.Read(type, method)).OfType<ActionModel>()))
        {
            HasPolicies = RuleShape.Has(type, "Policies"),
            IsSoftDeleted = type.Has("SoftDelete"),
            IsShownOnce = type.AllInterfaces.Any(contract => contract.Is(Names.Resources + "IShownOnce")),
            Hooks = new(HookReader.Read(type)),
            Transitions = new(TransitionReader.Read(type)),
            Triggers = EffectReader.Triggers(type),
            Schedules = EffectReader.Schedules(type),
            Subscriptions = SubscriptionReader.Read(type),
        };
    }

    /// <summary>The name for several records.</summary>
    public static string Plural(INamedTypeSymbol type) =>
        type.Attribute(Names.Resource)?.Named("Plural") is string { Length: > 0 } plural ? plural : Names.Plural(type.Name);

    /// <summary>The names that an identity or an index lists.</summary>
    public static IReadOnlyList<string> Members(AttributeData attribute) =>
        attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } names
            ? [.. names.Values.Select(name => name.Value).OfType<string>()]
            : [];

    /// <summary>The namespace as declarations write it; empty for the global one.</summary>
    public static string Namespace(INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString();

    /// <summary>The last word of the project's name: <c>Knowledge.Network</c> is <c>network</c>.</summary>
    private static string Module(Compilation compilation)
    {
        var name = compilation.AssemblyName ?? "";
        return name.Substring(name.LastIndexOf('.') + 1).ToLowerInvariant();
    }

    /// <summary>What each identity consists of.</summary>
    public static IEnumerable<Equatable<string>> Identities(INamedTypeSymbol type) => Columns(type, "Identity");

    /// <summary>The members, a relation by its key.</summary>
    public static IEnumerable<string> Stored(INamedTypeSymbol type, IEnumerable<string> members) =>
        members.Select(member => type.GetMembers(member).FirstOrDefault()?.Has("BelongsTo") == true ? member + "Id" : member);

    private static IEnumerable<Equatable<string>> Columns(INamedTypeSymbol type, string name) => type.GetAttributes()
        .Where(attribute => attribute.AttributeClass.IsAttribute(Names.Resources, name))
        .Select(attribute => new Equatable<string>(Stored(type, Members(attribute))));

    private static IEnumerable<string> Declared(INamedTypeSymbol type)
    {
        var own = type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared) ? [".ctor"] : Array.Empty<string>();
        return type.WithBases().Where(level => level.SpecialType != SpecialType.System_Object)
            .SelectMany(level => level.GetMembers().OfType<IPropertySymbol>())
            .Select(property => property.Name)
            .Concat(own)
            .Distinct()
            .OrderBy(name => name, StringComparer.Ordinal);
    }

    /// <summary>Generated code can name the field and its type; what it cannot is the compiler's or a rule's to tell.</summary>
    private static bool IsKnown(IPropertySymbol property) => property.Type.TypeKind != TypeKind.Error && FieldReader.IsReachable(property);
}
