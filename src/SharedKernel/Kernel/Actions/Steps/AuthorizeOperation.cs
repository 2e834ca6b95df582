using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses an action without a record when no rule on the actor allows it.</summary>
internal sealed class AuthorizeOperation<TMessage, TResult>(UnitOfWork work) : IPipelineBehavior<TMessage, TResult>
    where TMessage : IOperation<TResult>
{
    public ValueTask<TResult> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResult> next, CancellationToken cancellationToken) =>
        message.IsOpenTo(work.Actor)
            ? next(message, cancellationToken)
            : throw Refusal.Forbidden(message.Action, message.Resource, work.Actor, message.IsQuery);
}
