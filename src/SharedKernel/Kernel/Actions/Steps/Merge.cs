using System.Linq.Expressions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Puts the values of a record just made into the one of the same identity, if there is one.</summary>
internal sealed class Merge<TMessage, TRecord>(UnitOfWork work, KnowledgeDb db) : IPipelineBehavior<TMessage, TRecord>
    where TMessage : IUpsert<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private static readonly HashSet<string> Own = ["Id", "CreatedAt", "UpdatedAt", "DeletedAt", "xmin"];

    public async ValueTask<TRecord> Handle(
        TMessage message, MessageHandlerDelegate<TMessage, TRecord> next, CancellationToken cancellationToken)
    {
        var made = await next(message, cancellationToken);
        var values = db.Entry(made);
        var same = Same(values, message.Identity);
        if (TRecord.Present is { } present)
            same = present.And(same);
        if (Pending(made, same) is { } pending)
            return Take(pending, values, message.Identity);
        if (await db.Set<TRecord>().SingleOrDefaultAsync(same, cancellationToken) is not { } existing)
            return made;
        var id = existing.Id;
        if (RuleBook<TRecord>.Readable(work.Actor) is { } readable
            && !await db.Set<TRecord>().Where(record => record.Id == id).AnyAsync(readable, cancellationToken))
        {
            // Only who may make such a record is told that there is one.
            await Making<TRecord>.Demand(db, work.Actor, message, made, cancellationToken);
            throw UniqueViolation.Refuse(TRecord.Facts.Name, message.Identity);
        }

        return Take(existing, values, message.Identity);
    }

    /// <summary>One made earlier in this transaction is not in the database yet.</summary>
    private TRecord? Pending(TRecord made, Expression<Func<TRecord, bool>> same) => db.ChangeTracker.Entries<TRecord>()
        .Where(entry => entry.State == EntityState.Added && entry.Entity != made).Select(entry => entry.Entity).FirstOrDefault(same.Compile());

    private static Expression<Func<TRecord, bool>> Same(EntityEntry made, IReadOnlyList<string> identity)
    {
        var record = Expression.Parameter(typeof(TRecord), "record");
        var parts = identity.Select(name => Expression.Equal(
            Expression.Property(record, name),
            Captured.Value(made.Property(name).CurrentValue, typeof(TRecord).GetProperty(name)!.PropertyType)));
        return Expression.Lambda<Func<TRecord, bool>>(parts.Aggregate(Expression.AndAlso), record);
    }

    private TRecord Take(TRecord existing, EntityEntry made, IReadOnlyList<string> identity)
    {
        foreach (var property in db.Entry(existing).Properties)
        {
            var name = property.Metadata.Name;
            if (!Own.Contains(name) && !identity.Contains(name) && !TRecord.Facts.Immutable.Contains(name))
                property.CurrentValue = made.Property(name).CurrentValue;
        }

        return existing;
    }
}
