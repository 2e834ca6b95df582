using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.Policies;

/// <summary>Whether an actor may do something to a record that is stored, asked of the database and not done.</summary>
internal sealed class Permission<TRecord>(KnowledgeDb db)
    where TRecord : class, IResource<TRecord>
{
    /// <summary>Whether the actor may see the record.</summary>
    public async Task<bool> ToRead(Guid id, Actor actor, CancellationToken cancellation) =>
        RuleBook<TRecord>.CouldRead(actor) && await Holds(id, [RuleBook<TRecord>.Readable(actor)], cancellation);

    /// <summary>Whether the actor may run the action on the record, and the record is in a state that the action starts from.</summary>
    /// <param name="action">The action's method name.</param>
    /// <param name="id">The record's key.</param>
    /// <param name="actor">Who would act.</param>
    /// <param name="command">The message; without one, the arguments count as those that allow most.</param>
    /// <param name="onDeleted">Whether the action is one on destroyed records.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<bool> OnRecord(string action, Guid id, Actor actor, IChange<TRecord>? command, bool onDeleted, CancellationToken cancellation)
    {
        if (!RuleBook<TRecord>.CouldRun(action, actor, command))
            return false;
        var runnable = command is null
            ? RuleBook<TRecord>.PerhapsRunnable(action, actor, onDeleted)
            : RuleBook<TRecord>.Runnable(action, actor, command, onDeleted);
        return await Holds(id, [runnable, .. StateMachine<TRecord>.Starts(action)], cancellation);
    }

    private Task<bool> Holds(Guid id, IEnumerable<Expression<Func<TRecord, bool>>?> conditions, CancellationToken cancellation) => conditions.OfType<Expression<Func<TRecord, bool>>>()
        .Aggregate(db.Set<TRecord>().Where(record => record.Id == id), (records, condition) => records.Where(condition))
        .AnyAsync(cancellation);
}
