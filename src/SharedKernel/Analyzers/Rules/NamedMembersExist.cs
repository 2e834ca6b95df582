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
                context.ReportDiagnostic(Create(
                    action.Syntax.GetLocation(), name, "action to run", type, Unmarked(type, name) is { } kind ? $"mark the method with [{kind}]{(known.Count == 0 ? "" : ", or " + OneOf(known))}" : OneOf(known), Mark(type, name)));
        }
    }

    /// <summary>What a method that only lacks its attribute would be marked with; null when there is none.</summary>
    private static string? Unmarked(INamedTypeSymbol type, string name)
    {
        var method = type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => ActionReader.Kind(method) is null && name is not ("Policies" or "Validations"));
        return method switch
        {
            null => null,
            { IsStatic: false } => "Update",
            _ => SymbolEqualityComparer.Default.Equals(method.ReturnType, type) ? "Create" : "Action",
        };
    }

    /// <summary>What the code fix needs to know.</summary>
    private static ImmutableDictionary<string, string?> Mark(INamedTypeSymbol type, string name) => Unmarked(type, name) is { } kind
        ? ImmutableDictionary<string, string?>.Empty.Add("kind", kind).Add("method", name)
        : ImmutableDictionary<string, string?>.Empty;

    private static string OneOf(IReadOnlyCollection<string> known) => known.Count == 0 ? "there is none" : "name one of " + string.Join(", ", known);

    private static Diagnostic Create(Location? at, string name, string what, INamedTypeSymbol of, string cure, ImmutableDictionary<string, string?>? more = null) =>
        Diagnostic.Create(Rule, at, more, name, what, of.Name, cure);
}
