using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>A record with what the policies say of it.</summary>
internal sealed class Verdict<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public TRecord Record { get; init; } = null!;

    /// <summary>Whether the actor may see it.</summary>
    public bool? Readable { get; init; }

    /// <summary>Whether the actor may run the action on it.</summary>
    public bool? Runnable { get; init; }

    /// <summary>Reads records and verdicts in one statement.</summary>
    /// <param name="db">The database.</param>
    /// <param name="actor">Who acts.</param>
    /// <param name="message">One of the messages; rules over arguments see its arguments.</param>
    /// <param name="ids">The records.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public static Task<List<Verdict<TRecord>>> Of(KnowledgeDb db, Actor actor, IChange<TRecord> message, List<Guid> ids, CancellationToken cancellation) => db.Set<TRecord>()
        .Where(record => ids.Contains(record.Id))
        .Select(Judged(RuleBook<TRecord>.Readable(actor, message.OnDeleted), RuleBook<TRecord>.Runnable(message.Action, actor, message, message.OnDeleted)))
        .ToListAsync(cancellation);

    /// <summary>The same for one record.</summary>
    public static Task<Verdict<TRecord>?> Of(KnowledgeDb db, Actor actor, IChange<TRecord> message, CancellationToken cancellation)
    {
        var id = message.Id;
        return db.Set<TRecord>()
            .Where(record => record.Id == id)
            .Select(Judged(RuleBook<TRecord>.Readable(actor, message.OnDeleted), RuleBook<TRecord>.Runnable(message.Action, actor, message, message.OnDeleted)))
            .SingleOrDefaultAsync(cancellation);
    }

    private static Expression<Func<TRecord, Verdict<TRecord>>> Judged(
        Expression<Func<TRecord, bool>>? readable, Expression<Func<TRecord, bool>>? runnable)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var row = Expression.MemberInit(
            Expression.New(typeof(Verdict<TRecord>)),
            Expression.Bind(typeof(Verdict<TRecord>).GetProperty(nameof(Record))!, record),
            Expression.Bind(typeof(Verdict<TRecord>).GetProperty(nameof(Readable))!, Judgement.Of(readable, record)),
            Expression.Bind(typeof(Verdict<TRecord>).GetProperty(nameof(Runnable))!, Judgement.Of(runnable, record)));
        return Expression.Lambda<Func<TRecord, Verdict<TRecord>>>(row, record);
    }
}
