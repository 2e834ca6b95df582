using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Reads the record of an update or destroy together with the verdict of the policies on it, in one statement.</summary>
internal sealed class Load<TMessage, TRecord>(UnitOfWork work, KnowledgeDb db, Loaded<TRecord> loaded)
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
            : throw Refusal.Forbidden(message.Action, TRecord.Facts.Name, work.Actor);
    }

    private async Task<TRecord> Stored(TMessage message, CancellationToken cancellation)
    {
        var id = message.Id;
        var row = await db.Set<TRecord>()
            .Where(record => record.Id == id)
            .Select(WithVerdict(
                RuleBook<TRecord>.Readable(work.Actor, message.OnDeleted), RuleBook<TRecord>.Runnable(message.Action, work.Actor, message, message.OnDeleted)))
            .SingleOrDefaultAsync(cancellation);
        if (row is { Runnable: true })
            return work.AtVersion(db, message, row.Record);
        throw row is { Readable: true } || !RuleBook<TRecord>.CouldRead(work.Actor)
            ? Refusal.Forbidden(message.Action, TRecord.Facts.Name, work.Actor)
            : Refusal.NotFound(TRecord.Facts.Name, id);
    }

    private static Expression<Func<TRecord, Row>> WithVerdict(
        Expression<Func<TRecord, bool>>? readable, Expression<Func<TRecord, bool>>? runnable)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var row = Expression.MemberInit(
            Expression.New(typeof(Row)),
            Expression.Bind(typeof(Row).GetProperty(nameof(Row.Record))!, record),
            Expression.Bind(typeof(Row).GetProperty(nameof(Row.Readable))!, Holds(readable, record)),
            Expression.Bind(typeof(Row).GetProperty(nameof(Row.Runnable))!, Holds(runnable, record)));
        return Expression.Lambda<Func<TRecord, Row>>(row, record);
    }

    private static Expression Holds(Expression<Func<TRecord, bool>>? condition, ParameterExpression record) =>
        condition is null ? Expression.Constant(true) : Substitution.Inline(condition, record);

    private sealed class Row
    {
        public TRecord Record { get; init; } = null!;

        public bool Readable { get; init; }

        public bool Runnable { get; init; }
    }
}
