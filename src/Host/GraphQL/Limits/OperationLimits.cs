using GraphQL;
using GraphQL.DI;
using GraphQL.Validation;
using Knowledge.Host.GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Limits;

/// <summary>
/// Holds every operation to the limits on depth, cost, aliases and root fields. It comes before all other rules, some
/// of which take long on a hostile document, and runs for cached documents too: cost follows from the variables.
/// </summary>
internal sealed class OperationLimits(IOptions<GraphQLTransportOptions> options) : ValidationRuleBase, IConfigureExecution
{
    // What the introspection query of common tools needs (13 and 3), with some room.
    private const int MaxIntrospectionDepth = 20;
    private const int MaxIntrospectionLists = 3;

    private readonly GraphQLTransportOptions _options = options.Value;

    public float SortOrder => 150;

    public Task<ExecutionResult> ExecuteAsync(ExecutionOptions options, ExecutionDelegate next)
    {
        options.ValidationRules = [this, .. options.ValidationRules ?? OperationRules.All];
        options.CachedDocumentValidationRules = [this, .. options.CachedDocumentValidationRules ?? []];
        return next(options);
    }

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        Check(context);
        return default;
    }

    /// <exception cref="LimitExceeded">The operation asks for more than one may.</exception>
    public void Check(ValidationContext context)
    {
        var measure = new SelectionMeter(context, _options.AssumedPageSize).Operation();
        Check("DEPTH_LIMIT", "a depth", measure.Depth, _options.MaxDepth, "Select fewer levels, or ask in two operations.");
        Check("DEPTH_LIMIT", "an introspection depth", measure.IntrospectionDepth, MaxIntrospectionDepth, "Follow ofType fewer times.");
        Check("DEPTH_LIMIT", "a nesting of introspection lists", measure.IntrospectionLists, MaxIntrospectionLists, "Ask for the types by name instead.");
        Check("ROOT_FIELD_LIMIT", "a number of root fields", measure.Fields, _options.MaxRootFields, "Split it into several operations.");
        Check("ALIAS_LIMIT", "a number of aliases", measure.Aliases, _options.MaxAliases, "Ask for a list, or split it into several operations.");
        Check("COST_LIMIT", "a cost", measure.Cost, _options.MaxCost, "Ask for smaller pages (first, last) or fewer fields in them.");
    }

    private static void Check(string code, string measured, long actual, long limit, string cure)
    {
        if (actual > limit)
            throw new LimitExceeded(code, measured, actual, limit, cure);
    }
}
