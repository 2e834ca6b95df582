using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Reads the record of an update or destroy together with the verdict of the policies on it, in one statement.</summary>
internal sealed class Load<TMessage, TRecord>(UnitOfWork work, KnowledgeDb db, Loaded<TRecord> loaded, Verdicts<TRecord> ahead)
    : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IChange<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        loaded.Record = Pending(message) ?? await Stored(message, cancellationToken);
        return await next(message, cancellationToken);
    }

    /// <summary>A record made earlier in this transaction is not in the database yet.</summary>
    private TRecord? Pending(TMessage message)
    {
        if (db.Set<TRecord>().Local.FindEntry(message.Id) is not { State: EntityState.Added } entry)
            return null;
        return RuleBook<TRecord>.MayRun(message.Action, work.Actor, entry.Entity)
            ? entry.Entity
            : throw Refusal.Forbidden(message.Action, TRecord.Facts.Name, work.Actor);
    }

    private async Task<TRecord> Stored(TMessage message, CancellationToken cancellation)
    {
        if (!ahead.Take(message.Action, work.Actor, message.Id, out var verdict))
            verdict = await Verdict<TRecord>.Of(db, work.Actor, message.Action, message.Id, cancellation);
        if (verdict is { Runnable: true })
            return verdict.Record;
        throw verdict is { Readable: true }
            ? Refusal.Forbidden(message.Action, TRecord.Facts.Name, work.Actor)
            : Refusal.NotFound(TRecord.Facts.Name, message.Id);
    }
}
