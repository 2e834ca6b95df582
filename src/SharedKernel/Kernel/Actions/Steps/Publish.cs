using Knowledge.Kernel.Events;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Tells the living, after the commit, what has changed; who missed it reads the events.</summary>
internal sealed class Publish<TMessage, TRecord>(UnitOfWork work, LiveEvents live) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        if (work.IsOpen)
            return await next(message, cancellationToken);
        var record = await next(message, cancellationToken);
        foreach (var change in work.Events)
            live.Publish(new LiveEvent(change.Id, change.Resource, change.RecordId, change.Action, change.At, Fields(change)));
        return record;
    }

    private static HashSet<string> Fields(Event change) => [.. change.Changes.RootElement.EnumerateObject().Select(field => field.Name)];
}
