using System.Collections.Concurrent;
using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>An exception to a rule that does not exist allows nothing, although it reads as if it did.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ForbiddenIsAllowedToSomebody : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW043",
        "What is forbidden to some is allowed to somebody",
        "'Unless' only takes away what is allowed, and nobody may {0}: write '{1}' beside it",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW043.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolStartAction(Start, SymbolKind.NamedType);
    }

    private static void Start(SymbolStartAnalysisContext context)
    {
        if (context.Symbol is not INamedTypeSymbol type || !type.Has("Resource"))
            return;
        var reads = new ReadRules();
        context.RegisterOperationAction(use => reads.See(use.Operation), OperationKind.Invocation, OperationKind.ParameterReference);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (var (at, what) in reads.Vain())
                end.ReportDiagnostic(Diagnostic.Create(
                    Rule, at, what.Length == 0 ? $"read a '{type.Name}'" : $"read '{what}'", what.Length == 0 ? "may.Read.If(…);" : $"may.ReadField(nameof({what})).If(…);"));
        });
    }

    /// <summary>The rules on reading; an action that nobody may run is told elsewhere.</summary>
    private sealed class ReadRules
    {
        private readonly ConcurrentBag<(Location At, string What)> forbidden = [];
        private readonly ConcurrentDictionary<string, bool> allowed = new(StringComparer.Ordinal);
        private volatile bool isUnknown;

        public void See(IOperation operation)
        {
            if (operation is IParameterReferenceOperation parameter)
                isUnknown |= PolicyUse.IsGivenAway(parameter);
            else if (operation is IInvocationOperation call && PolicyUse.IsRule(call))
                Add(call);
        }

        public IEnumerable<(Location At, string What)> Vain() =>
            isUnknown ? [] : forbidden.Where(rule => !allowed.ContainsKey(rule.What)).OrderBy(rule => rule.At.SourceSpan.Start);

        private void Add(IInvocationOperation rule)
        {
            // A target that is kept in a variable is not followed.
            isUnknown |= rule.Instance is not (IPropertyReferenceOperation or IInvocationOperation);
            foreach (var what in Subjects(rule.Instance))
            {
                if (rule.TargetMethod.Name == "Unless")
                    forbidden.Add(((rule.Syntax as InvocationExpressionSyntax)?.Expression is MemberAccessExpressionSyntax access ? access.Name.GetLocation() : rule.Syntax.GetLocation(), what));
                else
                    allowed[what] = true;
            }
        }

        private static IEnumerable<string> Subjects(IOperation? target) => target switch
        {
            IPropertyReferenceOperation { Property.Name: "Read" } => [""],
            IInvocationOperation call when FieldRules.Of(call) is var (_, names) => names.Select(name => name.ConstantValue.Value).OfType<string>(),
            _ => [],
        };
    }
}
