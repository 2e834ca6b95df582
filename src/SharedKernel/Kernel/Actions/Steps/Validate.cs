using FluentValidation;
using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses arguments that break a constraint, all of them at once.</summary>
internal sealed class Validate<TMessage, TRecord>(IEnumerable<IValidator<TMessage>> validators) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var failures = ArgumentCheck.Failures(message, validators);
        return failures.Count == 0 ? next(message, cancellationToken) : throw new Refusal(failures);
    }
}
