using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses an action that the record's state does not allow, and moves the record on when the method has run.</summary>
internal sealed class Transit<TMessage, TRecord>(Loaded<TRecord> loaded) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IChange<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var steps = StateMachine<TRecord>.Steps(message.Action).Select(table => Take(table, loaded.Record, message.Action)).ToList();
        var record = await next(message, cancellationToken);
        steps.ForEach(step => step.Enter(record));
        return record;
    }

    /// <summary>The line of the table that the record stands on.</summary>
    private static Transition<TRecord> Take(IReadOnlyList<Transition<TRecord>> table, TRecord record, string action) =>
        table.FirstOrDefault(line => line.Allows(record)) ?? throw Refusal.WrongState(table, record, action);
}
