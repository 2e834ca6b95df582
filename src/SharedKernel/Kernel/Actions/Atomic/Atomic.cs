using System.Linq.Expressions;
using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>Runs a change as one SQL statement, which is its own transaction. Within another action's transaction it is an update like any other.</summary>
internal sealed class Atomic<TMessage, TRecord>(
    UnitOfWork work, KnowledgeDb db, IChanging<TMessage, TRecord> changing, Changing<TRecord> loaded, TimeProvider clock) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IAtomic<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private const int Attempts = 4;

    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        if (work.IsOpen)
            return await next(message, cancellationToken);
        if (!RuleBook<TRecord>.CouldRun(message.Action, work.Actor, message))
            throw Refusal.Forbidden(message.Action, TRecord.Facts, work.Actor);
        var change = new AtomicChange<TRecord>(message.Action, changing.Make(message, cancellationToken));
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await Change(message, change, cancellationToken))
                return await db.Set<TRecord>().AsNoTracking().SingleAsync(record => record.Id == message.Id, cancellationToken);
            await Refuse(message, change, cancellationToken);
        }

        throw new Refusal(FailureCode.Conflict, "The record kept changing at the same time. Read it again and repeat the action.");
    }

    private async Task<bool> Change(TMessage message, AtomicChange<TRecord> change, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var statement = AtomicStatement.For(db, message, work, now, change.Setters.Select(setter => setter.Name));
        db.Rewriting = statement;
        try
        {
            await db.Set<TRecord>().Where(Condition(message, change)).ExecuteUpdateAsync(
                update =>
                {
                    foreach (var setter in change.Setters)
                        setter.AddTo(update);
                    update.SetProperty(record => EF.Property<DateTimeOffset>(record, "UpdatedAt"), now);
                },
                cancellation);
        }
        catch (PostgresException exception) when (Violation.Read(new DbUpdateException(exception.Message, exception), db) is { } refusal)
        {
            throw refusal;
        }
        finally
        {
            db.Rewriting = null;
        }

        work.Events = statement.Told;
        return statement.HasChanged;
    }

    private Expression<Func<TRecord, bool>> Condition(TMessage message, AtomicChange<TRecord> change)
    {
        var condition = change.Condition(message.Id, RuleBook<TRecord>.Runnable(message.Action, work.Actor, message, message.OnDeleted));
        if (work.Expected is not { } expected || !ReferenceEquals(expected.Message, message))
            return condition;
        var version = expected.Version;
        return condition.And(record => EF.Property<uint>(record, "xmin").ToString() == version);
    }

    /// <summary>Looks why nothing was changed.</summary>
    /// <exception cref="Refusal">The reason; when there is none any more, somebody else has just changed the record.</exception>
    private async Task Refuse(TMessage message, AtomicChange<TRecord> change, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var verdict = await Verdict<TRecord>.Of(db, work.Actor, message, cancellation);
        if (verdict is not { Runnable: true })
            throw verdict is { Readable: true } || !RuleBook<TRecord>.CouldRead(work.Actor) ? Refusal.Forbidden(message.Action, TRecord.Facts, work.Actor) : Refusal.NotFound(TRecord.Facts.Name, message.Id);
        work.AtVersion(db, message, verdict.Record);
        if (change.Tables.FirstOrDefault(table => !table.Any(line => line.Allows(verdict.Record))) is { } stuck)
            throw Refusal.WrongState(stuck, verdict.Record, message.Action);
        Changing<TRecord>.Demand(change.Change, verdict.Record);
        foreach (var rule in change.Rules)
            await Policies.Relations.Load(db, verdict.Record, rule.Relations, cancellation);
        loaded.Assign(change.Setters, verdict.Record);
        var broken = change.Rules.Where(rule => !rule.HoldsFor(verdict.Record)).Select(rule => rule.Failure).ToList();
        db.ChangeTracker.Clear();
        if (broken.Count > 0)
            throw new Refusal(broken);
    }
}
