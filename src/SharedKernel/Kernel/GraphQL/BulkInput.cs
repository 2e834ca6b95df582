using GraphQL;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Actions.Bulk;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The arguments of each action of a mutation of many.</summary>
internal static class BulkInput
{
    public static IReadOnlyList<(Guid? Id, ActionInput? Input, Refusal? Fault)> OfCreates(IResolveFieldContext context)
    {
        var given = context.Arguments!["input"].Value is IEnumerable<object?> inputs ? inputs.ToList() : [];
        if (given.Count > BulkRun.Most)
            throw TooMany("input", given.Count);
        return [.. given.Select(input => Of(null, (IDictionary<string, object?>)input!))];
    }

    public static async Task<IReadOnlyList<(Guid? Id, ActionInput? Input, Refusal? Fault)>> OfChanges<TRecord>(ResourceType<TRecord> type, IResolveFieldContext context)
        where TRecord : class, IResource<TRecord>
    {
        var fields = context.Arguments!.TryGetValue("input", out var input) && input.Value is IDictionary<string, object?> values ? values : new Dictionary<string, object?>();
        return [.. (await Ids(type, context)).Select(id => Of(id, new Dictionary<string, object?>(fields) { ["id"] = id }))];
    }

    private static async Task<IReadOnlyList<Guid>> Ids<TRecord>(ResourceType<TRecord> type, IResolveFieldContext context)
        where TRecord : class, IResource<TRecord>
    {
        var ids = context.Arguments!["ids"].Value as IEnumerable<object?>;
        var filter = context.Arguments["filter"].Value;
        if ((ids is null) == (filter is null))
            throw new Refusal(FailureCode.Invalid, "Say which records: give either 'ids' or 'filter'.", "ids");
        var found = ids is not null ? [.. ids.OfType<Guid>()] : await Matching(type, context, filter!);
        return found.Count <= BulkRun.Most ? found : throw (ids is null
            ? new Refusal(FailureCode.Invalid, $"The filter finds more than {BulkRun.Most} records; narrow it and repeat.", "filter")
            : TooMany("ids", found.Count));
    }

    private static async Task<List<Guid>> Matching(ResourceType type, IResolveFieldContext context, object filter)
    {
        var actor = context.RequestServices!.GetRequiredService<CurrentActor>().Actor;
        type.DemandRead(actor);
        var reads = context.RequestServices!.GetRequiredService<Reads>();
        var question = reads.Keys(type, filter, BulkRun.Most + 1, actor)
            ?? throw new Refusal(FailureCode.Invalid, "An empty filter would take every record; name a condition.", "filter");
        return [.. (await reads.Answer(question, actor, context.CancellationToken)).EnumerateArray().Select(id => id.GetGuid())];
    }

    private static (Guid? Id, ActionInput? Input, Refusal? Fault) Of(Guid? id, IDictionary<string, object?> values)
    {
        try
        {
            return (id, ActionInput.Of(values), null);
        }
        catch (Refusal refusal)
        {
            return (id, null, refusal);
        }
    }

    private static Refusal TooMany(string argument, int count) =>
        new(FailureCode.Invalid, $"'{argument}' takes at most {BulkRun.Most} entries; these are {count}. Do it in several calls.", argument);
}
