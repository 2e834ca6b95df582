using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses a record that is left in a state its validations do not hold in, with all that is wrong at once.</summary>
internal sealed class Hold<TMessage, TRecord>(KnowledgeDb db) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var record = await next(message, cancellationToken);
        var failures = new List<Failure>();
        foreach (var rule in ValidationBook<TRecord>.Of(message.Action, message.Kind))
        {
            await Load(record, rule, cancellationToken);
            if (!rule.HoldsFor(record))
                failures.Add(rule.Failure);
        }

        return failures.Count == 0 ? record : throw new Refusal(failures);
    }

    private async Task Load(TRecord record, RecordRule<TRecord> rule, CancellationToken cancellation)
    {
        await Policies.Relations.Load(db, record, rule.Relations, cancellation);
        foreach (var list in rule.Lists.Select(name => db.Entry(record).Collection(name)).Where(list => !list.IsLoaded))
            await list.LoadAsync(cancellation);
    }
}
