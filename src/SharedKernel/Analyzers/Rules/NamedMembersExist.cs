using System.Collections.Immutable;
using Knowledge.Generator.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Knowledge.Analyzers.Rules;

/// <summary>A policy, a validation or an index on a name that does not exist protects nothing.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NamedMembersExist : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "KNW004",
        "A member that is named exists",
        "'{0}' is no {1} of '{2}': {3}",
        "Resources",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "https://github.com/knowledge/knowledge/blob/main/docs/rules/KNW004.md");

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.OnEachResource((found, type) => Columns(found, type, "IdentityAttribute", []));
        context.OnEachResource((found, type) => Columns(found, type, "IndexAttribute", ["CreatedAt", "UpdatedAt"]));
        context.OnEachResource(OtherSides);
        context.RegisterOperationAction(Policies, OperationKind.Invocation);
    }

    private static void Columns(SymbolAnalysisContext context, INamedTypeSymbol type, string name, IReadOnlyList<string> further)
    {
        var known = type.Properties().Where(property => property.Has("Field") || property.Has("BelongsTo")).Select(property => property.Name).Concat(further).ToList();
        foreach (var attribute in type.GetAttributes().Where(attribute => attribute.AttributeClass?.ToDisplayString() == Names.Resources + name))
        {
            var members = ResourceReader.Members(attribute);
            for (var at = 0; at < members.Count; at++)
            {
                if (!known.Contains(members[at]) && !IsKey(type, members[at]) && !attribute.IsUnknown(at, type, context.CancellationToken))
                    context.ReportDiagnostic(Create(attribute.Written(at, context.CancellationToken), members[at], "field or relation", type, OneOf(known)));
            }
        }
    }

    /// <summary>A relation may be named by its key as well.</summary>
    private static bool IsKey(INamedTypeSymbol type, string member) =>
        type.Properties().Any(property => property.Has("BelongsTo") && property.Name + "Id" == member);

    private static void OtherSides(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (var many in type.Properties())
        {
            if (many.Attribute(Names.Resources + "HasManyAttribute") is not { } attribute || attribute.Named("By") is not string by)
                continue;
            if (RelationReader.Target(many) is { } target && RelationReader.PointingTo(type, target).Select(one => one.Name).ToList() is var known && !known.Contains(by))
                context.ReportDiagnostic(Create(attribute.Written("By", context.CancellationToken), by, $"[BelongsTo] to '{type.Name}'", target, OneOf(known)));
        }
    }

    private static void Policies(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!(PolicyUse.IsRun(call) || PolicyUse.IsWhen(call)) || call.TargetMethod.ContainingType.TypeArguments[0] is not INamedTypeSymbol type || !type.Has("Resource"))
            return;
        var known = type.Actions().Where(action => action.Kind != "Read").Select(action => action.Method.Name).Distinct().ToList();
        foreach (var action in PolicyUse.Actions(call) ?? [])
        {
            if (action.ConstantValue.Value is string name && !known.Contains(name) && action is not INameOfOperation { Argument: IInvalidOperation })
                context.ReportDiagnostic(Create(action.Syntax.GetLocation(), name, "action to run", type, Cure(type, name, known)));
        }
    }

    /// <summary>A method that only lacks its attribute is shown which one.</summary>
    private static string Cure(INamedTypeSymbol type, string name, IReadOnlyCollection<string> known)
    {
        var method = type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => ActionReader.Kind(method) is null && name is not ("Policies" or "Validations"));
        if (method is null)
            return OneOf(known);
        var kind = !method.IsStatic ? "Update" : SymbolEqualityComparer.Default.Equals(method.ReturnType, type) ? "Create" : "Action";
        return $"mark the method with [{kind}]" + (known.Count == 0 ? "" : ", or " + OneOf(known));
    }

    private static string OneOf(IReadOnlyCollection<string> known) => known.Count == 0 ? "there is none" : "name one of " + string.Join(", ", known);

    private static Diagnostic Create(Location? at, string name, string what, INamedTypeSymbol of, string cure) =>
        Diagnostic.Create(Rule, at, name, what, of.Name, cure);
}
