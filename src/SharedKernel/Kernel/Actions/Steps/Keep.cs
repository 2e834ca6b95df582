using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Hands the record to the transaction, and notes which action, in whose name, it is to be told of.</summary>
internal sealed class Keep<TMessage, TRecord>(UnitOfWork work, KnowledgeDb db, TimeProvider clock) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var record = await next(message, cancellationToken);
        work.Note(record, message.Action);
        if (message.Kind == ActionKind.Create && db.Entry(record).State == EntityState.Detached)
            db.Add(record);
        else if (message.Kind == ActionKind.Destroy)
            db.Destroy(record, clock);
        return record;
    }
}
