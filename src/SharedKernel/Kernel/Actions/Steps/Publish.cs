using Knowledge.Kernel.Live;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Tells the living, after the commit, what has changed; who missed it reads the events.</summary>
internal sealed class Publish<TMessage, TResponse>(UnitOfWork work, LiveEvents live) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : ICall
{
    public async ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        if (work.IsOpen)
            return await next(message, cancellationToken);
        var response = await next(message, cancellationToken);
        foreach (var change in work.Events)
            live.Publish(LiveEvent.Of(change));
        return response;
    }
}
