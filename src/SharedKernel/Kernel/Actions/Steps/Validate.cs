using FluentValidation;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses arguments that break a constraint, all of them at once; those that are sound one by one are then asked together.</summary>
internal sealed class Validate<TMessage, TResponse>(IEnumerable<IValidator<TMessage>> validators) : IPipelineBehavior<TMessage, TResponse>
    where TMessage : ICall
{
    public ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        var failures = ArgumentCheck.Failures(message, validators);
        if (failures.Count == 0)
            failures = message.Faults();
        return failures.Count == 0 ? next(message, cancellationToken) : throw new Refusal(failures);
    }
}
