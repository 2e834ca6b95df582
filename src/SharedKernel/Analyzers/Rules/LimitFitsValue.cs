using System.Collections.Immutable;
using Knowledge.Generator.Model;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A limit that the value cannot break, or that no value can keep, is a mistake.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LimitFitsValue : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW028",
        "A limit fits its value",
        "[{0}] on '{1}' {2}: {3}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW028.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Check, SymbolKind.Property, SymbolKind.Parameter);
    }

    private static void Check(SymbolAnalysisContext context)
    {
        foreach (var name in new[] { "Length", "Range", "Pattern" })
        {
            var type = (context.Symbol as IPropertySymbol)?.Type ?? (context.Symbol as IParameterSymbol)?.Type;
            if (type is null || context.Symbol.Attribute(Names.Resources + name + "Attribute") is not { } limit || !Types.IsValue(type))
                continue;
            if (Fault(name, Types.Read(type), limit) is var (problem, cure))
                context.ReportDiagnostic(Diagnostic.Create(Rule, limit.Written(context.CancellationToken), name, context.Symbol.Name, problem, cure));
        }
    }

    private static (string Problem, string Cure)? Fault(string name, TypeModel type, AttributeData limit)
    {
        if (!Fits(name, type))
            return ("limits nothing", name == "Range" ? "use it on a number; a text and a list take [Length]" : "use it on a text or a list; a number takes [Range]");
        var bounds = limit.ConstructorArguments.Select(argument => argument.Value).ToList();
        var (min, max) = bounds switch
        {
            [int least, int most] => (least, most),
            [double least, double most] => (least, most),
            _ => (0d, 0d),
        };
        return min > max ? ("lets no value through", "write the smaller bound first") : null;
    }

    private static bool Fits(string name, TypeModel type) => name switch
    {
        "Range" => type is { Kind: ValueKind.Scalar, Name: "int" or "long" or "float" or "double" or "decimal" },
        "Length" => type.Kind is ValueKind.Text or ValueKind.List or ValueKind.ValueObject,
        _ => type.Kind is ValueKind.Text or ValueKind.ValueObject || type is { Kind: ValueKind.List, Entry: "string" },
    };
}
