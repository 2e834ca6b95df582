using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Refuses before anything is read when no rule could allow the action, and after a record was made when none allows that record.</summary>
internal sealed class Authorize<TMessage, TRecord>(UnitOfWork work, KnowledgeDb db) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var actor = work.Actor;
        if (!RuleBook<TRecord>.CouldRun(message.Action, actor, message))
            throw Refusal.Forbidden(message.Action, TRecord.Facts, actor);
        var record = await next(message, cancellationToken);
        if (message.Kind == ActionKind.Create)
            await Making<TRecord>.Demand(db, actor, message, record, cancellationToken);
        return record;
    }
}
