using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Reading;

/// <summary>Reads the methods that are actions.</summary>
internal static class ActionReader
{
    private static readonly string[] Kinds = ["Create", "Update", "Destroy", "Read", "Action"];

    /// <summary>The action that the method is, if it is one; a read that cannot be called is none.</summary>
    public static ActionModel? Read(INamedTypeSymbol resource, IMethodSymbol method)
    {
        if (Kind(method) is not { } kind)
            return null;
        var result = kind == "Action" ? ResultReader.Read(method) : null;
        var isSound = ActionShape.Cure(resource, method, kind) is null && (kind != "Action" || result is not null);
        return kind == "Read" && !isSound
            ? null
            : new ActionModel(
                method.Name,
                kind,
                GraphName(resource, method),
                method.Summary(),
                ActionShape.IsTask(method.ReturnType),
                new(method.Parameters.Select(Parameter)),
                isSound)
            {
                IsForAgents = Marked(method, kind)?.Named("ForAgents") is true,
                IsUnrecorded = method.Has("Unrecorded"),
                OnDeleted = kind == "Update" && Marked(method, kind)?.Named("OnDeleted") is true,
                Upsert = kind == "Create" ? new(UpsertReader.Identity(resource, method)) : Equatable<string>.Empty,
                IsAtomic = kind == "Update" && ActionShape.IsChangeOf(resource, method),
                BulkName = BulkNames.Of(resource, method),
                Result = result,
                IsQuery = Marked(method, kind)?.Named("IsQuery") is true,
            };
    }

    /// <summary>What kind of action the method is; null when it is none.</summary>
    public static string? Kind(IMethodSymbol method) =>
        method.GetAttributes().IsEmpty ? null : Kinds.FirstOrDefault(kind => Marked(method, kind) is not null);

    /// <summary>The GraphQL field of an action.</summary>
    public static string GraphName(INamedTypeSymbol resource, IMethodSymbol method)
    {
        var kind = Kind(method);
        var many = kind switch
        {
            "Read" => Names.Plural(resource.Name),
            "Action" => ResourceReader.Plural(resource),
            _ => resource.Name,
        };
        return Marked(method, kind ?? "")?.Named("Name") as string ?? Names.Camel(method.Name) + many;
    }

    /// <summary>Where a parameter gets its value from.</summary>
    public static ParameterRole Role(IParameterSymbol parameter, TypeModel type) => type switch
    {
        { Kind: not ValueKind.Other } => ParameterRole.Argument,
        { Name: "global::" + Names.Actor, IsNullable: false } => ParameterRole.Actor,
        { Name: "global::System.Threading.CancellationToken", IsNullable: false } => ParameterRole.Cancellation,
        _ => parameter.Type.Name == "IQueryable" ? ParameterRole.Query : ParameterRole.Service,
    };

    /// <summary>The attribute that makes the method an action of the kind.</summary>
    public static AttributeData? Marked(IMethodSymbol method, string kind) => method.Attribute(Names.Actions, kind);

    /// <summary>A parameter of an action or of a hook.</summary>
    public static ParameterModel Parameter(IParameterSymbol parameter)
    {
        var type = Types.Read(parameter.Type);
        return new ParameterModel(
            parameter.Name, parameter.Summary(), type, Role(parameter, type), FieldReader.Constraint(parameter), Default(parameter));
    }

    /// <summary>What the parameter is when it is left out, in C#; null when it must be given.</summary>
    public static string? Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        return parameter.ExplicitDefaultValue switch
        {
            null => "default",
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            bool flag => flag ? "true" : "false",
            var number when parameter.Type.TypeKind == TypeKind.Enum => $"({parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}){number}",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture) + Suffix(number),
            var value => value.ToString(),
        };
    }

    private static string Suffix(object number) => number switch
    {
        float => "f",
        double => "d",
        decimal => "m",
        _ => "",
    };
}
