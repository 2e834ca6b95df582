using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>Deny by default is only safe to live with when forgetting a policy is an error and not a riddle at run time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ActionNeedsPolicy : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW001",
        "An action needs a policy",
        "Nobody may {0}: write '{1}'",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW001.md");

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
        var allowed = new AllowedActions([.. type.Actions().Select(action => action.Method.Name)]);
        context.RegisterOperationAction(use => allowed.See(use.Operation), OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.ParameterReference);
        context.RegisterSymbolEndAction(end => Report(end, type, allowed));
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, AllowedActions allowed)
    {
        if (!type.GetMembers("Policies").OfType<IMethodSymbol>().Any())
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule,
                type.ResourceName(context.CancellationToken),
                $"read or change a '{type.Name}', it has no policies",
                $"public static void Policies(Policies<{type.Name}> may) => may.Read.Always();"));
            return;
        }

        // Of another shape: told elsewhere.
        if (!RuleShape.Has(type, "Policies"))
            return;
        foreach (var (method, kind) in type.Actions().Where(action => action.Kind != "Read" && !allowed.Covers(action.Method.Name)))
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, method.Name(), $"run '{method.Name}'", $"may.Run(nameof({method.Name})).If(actor => …);' in 'Policies"));
    }

    /// <summary>What the policies allow to somebody.</summary>
    private sealed class AllowedActions(HashSet<string> known)
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<string, bool> named = new(StringComparer.Ordinal);
        private volatile bool all;

        public bool Covers(string action) => all || named.ContainsKey(action);

        public void See(IOperation operation)
        {
            if (operation is IParameterReferenceOperation parameter)
                all |= PolicyUse.IsGivenAway(parameter);
            else if (operation is IPropertyReferenceOperation property)
                all |= property.Property.Name is "RunAnything" or "Bypass" && PolicyUse.IsPolicies(property.Property.ContainingType) && PolicyUse.IsAllowed(property);
            else if (operation is IInvocationOperation call && PolicyUse.IsRun(call) && PolicyUse.IsAllowed(call))
                Add(call);
        }

        private void Add(IInvocationOperation run)
        {
            if (PolicyUse.ActionOfMessage(run) is { } action)
            {
                named[action] = true;
                return;
            }

            // A name that is only known at run time may be any, and so may one that is mistyped, which is told elsewhere.
            var actions = PolicyUse.Actions(run);
            all |= actions is null || actions.Any(name => name.ConstantValue.Value is not string text || !known.Contains(text));
            foreach (var name in actions ?? [])
                named[name.ConstantValue.Value as string ?? ""] = true;
        }
    }
}
