using FluentValidation;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses arguments that break a constraint, all of them at once.</summary>
internal sealed class Validate<TMessage, TResponse>(IEnumerable<IValidator<TMessage>> validators) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : ICall
{
    public ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        var failures = ArgumentCheck.Failures(message, validators);
        return failures.Count == 0 ? next(message, cancellationToken) : throw new Refusal(failures);
    }
}
