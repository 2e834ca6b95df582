using Knowledge.Kernel.Actions.Steps;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Actions.Bulk;

/// <summary>Reads for many actions at once what each would read for itself.</summary>
internal static class LoadAhead<TRecord>
    where TRecord : class, IResource<TRecord>
{
    public static async Task For(IServiceProvider services, IReadOnlyList<IAction<TRecord>> actions, CancellationToken cancellation)
    {
        var db = services.GetRequiredService<KnowledgeDb>();
        var actor = services.GetRequiredService<UnitOfWork>().Actor;
        if (actions.Count == 0 || !RuleBook<TRecord>.CouldRun(actions[0].Action, actor, actions[0]))
            return;
        var changes = actions.OfType<IChange<TRecord>>().Select(change => change.Id).Distinct().ToList();
        if (changes.Count > 0 && RuleBook<TRecord>.LooksAtArguments(actions[0].Action))
            return;
        if (changes.Count > 0)
            services.GetRequiredService<Verdicts<TRecord>>().Keep(
                actions[0].Action, actor, changes, await Verdict<TRecord>.Of(db, actor, (IChange<TRecord>)actions[0], changes, cancellation));
        else if (!actor.IsSystem)
            await Parents(db, actions, cancellation);
    }

    /// <summary>The records that policies on new ones will ask about, as far as arguments such as <c>bookId</c> name them.</summary>
    private static async Task Parents(KnowledgeDb db, IReadOnlyList<IAction<TRecord>> actions, CancellationToken cancellation)
    {
        var table = db.Model.FindEntityType(typeof(TRecord))!;
        foreach (var paths in RuleBook<TRecord>.Relations(actions[0].Action).GroupBy(path => path.Names[0]))
        {
            if (table.FindNavigation(paths.Key) is not { ForeignKey.Properties: [var key] } relation || actions[0].GetType().GetProperty(key.Name) is not { } argument)
                continue;
            var ids = actions.Select(action => argument.GetValue(action)).OfType<Guid>().Distinct().ToList();
            var further = paths.Select(path => string.Join('.', path.Names.Skip(1))).Where(path => path.Length > 0).Distinct().ToList();
            var load = typeof(LoadAhead<TRecord>).GetMethod(nameof(Load), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;
            await (Task)load.MakeGenericMethod(relation.TargetEntityType.ClrType).Invoke(null, [db, ids, further, cancellation])!;
        }
    }

    private static Task Load<TParent>(KnowledgeDb db, List<Guid> ids, List<string> further, CancellationToken cancellation)
        where TParent : class, IResource<TParent> =>
        further.Aggregate(db.Set<TParent>().Where(parent => ids.Contains(parent.Id)), (query, path) => query.Include(path)).LoadAsync(cancellation);
}
