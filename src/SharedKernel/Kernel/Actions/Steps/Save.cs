using Knowledge.Kernel.Events;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Saves what the action did and the events that say so in one transaction, or nothing.</summary>
internal sealed class Save<TMessage, TRecord>(UnitOfWork work, KnowledgeDb db, EventRecorder recorder)
    : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        if (work.IsOpen)
            return await Run(message, next, cancellationToken);
        // A savepoint around the writing is for those who go on after a failure: here a failure ends the transaction.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        work.IsOpen = true;
        try
        {
            await work.Contended.Lock(db, cancellationToken);
            var record = await Run(message, next, cancellationToken);
            work.Events = recorder.Record(message.Action);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return record;
        }
        catch (DbUpdateException exception) when ((UniqueViolation.Read(exception, db.Model) ?? RelationViolation.Read(exception, db.Model)) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            work.IsOpen = false;
        }
    }

    private async ValueTask<TRecord> Run(TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellation)
    {
        var record = await next(message, cancellation);
        work.Note(record, message.Action);
        if (message.Kind == ActionKind.Create)
            db.Add(record);
        else if (message.Kind == ActionKind.Destroy)
            db.Remove(record);
        return record;
    }
}
