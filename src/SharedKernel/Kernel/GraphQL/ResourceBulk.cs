using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The mutations that run an action on many records in one transaction.</summary>
internal static class ResourceBulk
{
    /// <summary>Adds <c>name(input: […])</c> for a create, <c>name(ids | filter, input)</c> for a change.</summary>
    public static void Many<TRecord, TAction>(
        this ResourceType<TRecord> type, string name, string description, IGraphType? input, Func<ActionInput, TAction> action)
        where TRecord : class, IResource<TRecord>
        where TAction : IAction<TRecord>
    {
        var isChange = typeof(IChange<TRecord>).IsAssignableFrom(typeof(TAction));
        var hasSecret = typeof(IShownOnce).IsAssignableFrom(typeof(TRecord));
        type.Schema.Mutations.AddField(new FieldType
        {
            Name = name,
            Description = $"{description} The same for up to 500 at once; one that is refused leaves the others alone.".TrimStart(),
            Arguments = isChange ? ChangeArguments(type, input) : CreateArguments(input!),
            ResolvedType = new NonNullGraphType(BulkPayloadType.For(type, type.Schema.Types, ResourceMutations.Capital(name), hasSecret)),
            Resolver = new FuncFieldResolver<BulkPayload>(async context =>
            {
                try
                {
                    var inputs = isChange ? await BulkInput.OfChanges(type, context) : BulkInput.OfCreates(context);
                    return await Run(type, context, inputs, action);
                }
                catch (Refusal refusal)
                {
                    return BulkPayload.Refused(refusal);
                }
            }),
        });
    }

    private static QueryArguments CreateArguments(IGraphType input) => new(
        new QueryArgument(new NonNullGraphType(new ListGraphType(input))) { Name = "input", Description = "One for each record, 500 at most." });

    private static QueryArguments ChangeArguments<TRecord>(ResourceType<TRecord> type, IGraphType? input)
        where TRecord : class, IResource<TRecord>
    {
        var arguments = new QueryArguments(
            new QueryArgument(type.Schema.Types.For(typeof(IReadOnlyList<Guid>), nullable: true)) { Name = "ids", Description = "The records' keys, 500 at most." },
            new QueryArgument(type.Filter) { Name = "filter", Description = "Instead of keys: the records that it finds among those that you may see, 500 at most." });
        if (input is not null)
            arguments.Add(new QueryArgument(input) { Name = "input", Description = "The same for all." });
        return arguments;
    }

    private static async Task<BulkPayload> Run<TRecord, TAction>(
        ResourceType<TRecord> type, IResolveFieldContext context, IReadOnlyList<(Guid? Id, ActionInput? Input, Refusal? Fault)> inputs, Func<ActionInput, TAction> action)
        where TRecord : class, IResource<TRecord>
        where TAction : IAction<TRecord>
    {
        var rows = inputs.Select(input => Make(input, action)).ToList();
        var actions = rows.Where(row => row.Action is not null).Select(row => (IAction<TRecord>)row.Action!).ToList();
        var done = new Queue<Outcome<TRecord>>(await context.RequestServices!.GetRequiredService<Actions.Actions>().SendMany(actions, context.CancellationToken));
        var outcomes = rows.Select(row => row.Action is null ? new Outcome<TRecord>(row.Id, null, row.Fault!.Failures) : done.Dequeue()).ToList();
        var records = await Records(type, context, [.. outcomes.Where(outcome => outcome.IsDone).Select(outcome => outcome.Id!.Value)]);
        return new([.. outcomes.Select(outcome => new BulkRow(outcome.Id, outcome.Errors, (outcome.Record as IShownOnce)?.Secret, records))], []);
    }

    /// <summary>An argument that stands for no value refuses its own row only.</summary>
    private static (Guid? Id, TAction? Action, Refusal? Fault) Make<TAction>((Guid? Id, ActionInput? Input, Refusal? Fault) given, Func<ActionInput, TAction> action)
    {
        if (given.Input is null)
            return (given.Id, default, given.Fault);
        try
        {
            return (given.Id, action(given.Input), null);
        }
        catch (Refusal refusal)
        {
            return (given.Id, default, refusal);
        }
    }

    /// <summary>The records as the client wants to see them, one statement for each place.</summary>
    private static async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<Guid, Row>>> Records<TRecord>(
        ResourceType<TRecord> type, IResolveFieldContext context, IReadOnlyCollection<Guid> ids)
        where TRecord : class, IResource<TRecord>
    {
        var records = new Dictionary<string, IReadOnlyDictionary<Guid, Row>>(StringComparer.Ordinal);
        foreach (var list in SelectedField.Of(context).Children.Where(field => field.Name == "results"))
        {
            foreach (var field in list.Children.Where(field => field.Name == "record"))
                records[BulkRow.Key(list.Key, field.Key)] = await type.Rows(context, ids, field);
        }

        return records;
    }
}
