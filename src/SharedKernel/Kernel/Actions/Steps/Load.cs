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
        loaded.Record = await Pending(message, cancellationToken) ?? await Stored(message, cancellationToken);
        return await next(message, cancellationToken);
    }

    /// <summary>A record made earlier in this transaction is not in the database yet.</summary>
    private async Task<TRecord?> Pending(TMessage message, CancellationToken cancellation)
    {
        if (db.Set<TRecord>().Local.FindEntry(message.Id) is not { State: EntityState.Added } entry)
            return null;
        if (!work.Actor.IsSystem)
            await Policies.Relations.Load(db, entry.Entity, RuleBook<TRecord>.Relations(message.Action), cancellation);
        return RuleBook<TRecord>.MayRun(message.Action, work.Actor, entry.Entity, message)
            ? entry.Entity
            : throw Refusal.Forbidden(message.Action, TRecord.Facts, work.Actor);
    }

    private async Task<TRecord> Stored(TMessage message, CancellationToken cancellation)
    {
        if (!ahead.Take(message.Action, work.Actor, message.Id, out var verdict))
            verdict = await Verdict<TRecord>.Of(db, work.Actor, message, cancellation);
        if (verdict is { Runnable: true })
            return work.AtVersion(db, message, verdict.Record);
        throw verdict is { Readable: true } || !RuleBook<TRecord>.CouldRead(work.Actor)
            ? Refusal.Forbidden(message.Action, TRecord.Facts, work.Actor)
            : Refusal.NotFound(TRecord.Facts.Name, message.Id);
    }
}
