using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Knowledge.Analyzers.Rules;

/// <summary>A state that is stored nowhere can neither be asked for nor be moved.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TransitionHasState : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW031",
        "A transition has a field for its states",
        "The transition of '{0}' has no field to move: {1}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW031.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.OnEachResource(Check);
    }

    private static void Check(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (var line in TransitionReader.Lines(type))
        {
            if (Cure(type, line) is { } cure)
                context.ReportDiagnostic(Diagnostic.Create(Rule, line.Written(context.CancellationToken), line.ConstructorArguments[0].Value, cure));
        }
    }

    private static string? Cure(INamedTypeSymbol type, AttributeData line)
    {
        if (TransitionReader.States(line) is not var (state, _, _))
            return "give two members of one enum, such as 'ItemStatus.Submitted, ItemStatus.Accepted'";
        var fields = TransitionReader.Fields(type, line, state);
        return (fields.Count, line.Named("On")) switch
        {
            (1, _) => null,
            (0, string on) => $"'{on}' is no [Field] of type '{state.Name}' that can be set",
            (0, _) => $"write '[Field] public {state.Name} {state.Name} {{ get; private set; }}'",
            _ => $"there are several, say which: 'On = nameof({fields[0].Name})'",
        };
    }
}
