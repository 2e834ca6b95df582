using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>What the resource does after the method, when the record is allowed and part of the transaction.</summary>
internal sealed class After<TMessage, TRecord>(IEnumerable<IHooks<TMessage, TRecord>> hooks) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var record = await next(message, cancellationToken);
        foreach (var hook in hooks)
            await hook.After(message, record, cancellationToken);
        return record;
    }
}
