using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage;
using Knowledge.Kernel.Storage.Inserting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Saves what the action did and the events that say so in one transaction, or nothing.</summary>
internal sealed class Save<TMessage, TResponse>(UnitOfWork work, KnowledgeDb db, EventRecorder recorder, GroupCommit commit)
    : IPipelineBehavior<TMessage, TResponse>
    where TMessage : ICall
{
    public async ValueTask<TResponse> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TResponse> next, CancellationToken cancellationToken)
    {
        if (work.IsOpen)
            return await next(message, cancellationToken);

        // A savepoint around the writing is for those who go on after a failure: here a failure ends the transaction.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = new LateTransaction(db, commit);
        work.IsOpen = true;
        try
        {
            await work.Contended.Lock(db, cancellationToken);
            var response = await next(message, cancellationToken);
            if (message.IsQuery)
                return Unchanged(message, response);
            work.Certify();
            work.Events = recorder.Record(message.Action);
            await transaction.Save(work.Events, cancellationToken);
            return response;
        }
        catch (DbUpdateException exception) when (message is IIdentified { Identity: var identity } && UniqueViolation.IsOf(exception, db.Model, identity))
        {
            throw new DbUpdateConcurrencyException("A record of the same identity was made at the same time.", exception);
        }
        catch (DbUpdateException exception) when (Violation.Read(exception, db) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            work.IsOpen = false;
        }
    }

    /// <summary>The transaction ends without a commit, so that nothing is written whatever a query did.</summary>
    private TResponse Unchanged(TMessage message, TResponse response) => db.ChangeTracker.HasChanges()
        ? throw new InvalidOperationException($"{message.Resource.Name}.{message.Action} is declared as a query but changes records. Take 'IsQuery = true' away.")
        : response;
}
