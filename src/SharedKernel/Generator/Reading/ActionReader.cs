using Knowledge.Generator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowledge.Generator.Reading;

/// <summary>Reads the methods that are actions.</summary>
internal static class ActionReader
{
    private static readonly string[] Kinds = ["Create", "Update", "Destroy", "Read"];

    public static ActionModel? Read(INamedTypeSymbol resource, IMethodSymbol method)
    {
        foreach (var kind in Kinds)
        {
            if (method.Attribute(Names.Actions + kind + "Attribute") is { } attribute)
                return Read(resource, method, kind, attribute);
        }

        return null;
    }

    private static ActionModel Read(INamedTypeSymbol resource, IMethodSymbol method, string kind, AttributeData attribute)
    {
        var many = kind == "Read" ? Names.Plural(resource.Name) : resource.Name;
        return new ActionModel(
            method.Name,
            kind,
            attribute.Named("Name") as string ?? Names.Camel(method.Name) + many,
            method.Summary(),
            method.ReturnType.Name is "Task" or "ValueTask",
            new(method.Parameters.Select(Parameter)));
    }

    private static ParameterModel Parameter(IParameterSymbol parameter)
    {
        var type = Types.Read(parameter.Type);
        return new ParameterModel(
            parameter.Name, parameter.Summary(), type, Role(parameter, type), FieldReader.Constraint(parameter), Default(parameter));
    }

    private static ParameterRole Role(IParameterSymbol parameter, TypeModel type) => parameter.Type.ToDisplayString() switch
    {
        Names.Actor => ParameterRole.Actor,
        "System.Threading.CancellationToken" => ParameterRole.Cancellation,
        _ when parameter.Type.Name == "IQueryable" => ParameterRole.Query,
        _ => type.Kind == ValueKind.Other ? ParameterRole.Service : ParameterRole.Argument,
    };

    private static string? Default(IParameterSymbol parameter)
    {
        if (!parameter.HasExplicitDefaultValue)
            return null;
        return parameter.ExplicitDefaultValue switch
        {
            null => "default",
            string text => SymbolDisplay.FormatLiteral(text, quote: true),
            bool flag => flag ? "true" : "false",
            var number when parameter.Type.TypeKind == TypeKind.Enum => $"({parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}){number}",
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            var value => value.ToString(),
        };
    }
}
