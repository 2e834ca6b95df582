using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>The innermost step: what the resource does before the method.</summary>
internal sealed class Before<TMessage, TRecord>(IEnumerable<IHooks<TMessage, TRecord>> hooks, Loaded<TRecord> loaded) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var record = message is IChange<TRecord> ? loaded.Record : null;
        foreach (var hook in hooks)
            await hook.Before(message, record, cancellationToken);

        // A hook may have run another action on another record of the resource.
        if (record is not null)
            loaded.Record = record;
        return await next(message, cancellationToken);
    }
}
