using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using GraphQL;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Live;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.GraphQL;

/// <summary>One subscriber's view of the records for which a condition holds.</summary>
internal sealed class Standing<TRecord>(ResourceType<TRecord> type, IResolveFieldContext context, Func<Actor, Expression<Func<TRecord, bool>>> condition)
    where TRecord : class, IResource<TRecord>
{
    private readonly SelectedField selected = SelectedField.Of(context);
    private HashSet<Guid> told = [];

    /// <summary>The records for which it holds now, then those that have joined them at each wake.</summary>
    public async IAsyncEnumerable<Row> Rows(IAsyncEnumerable<LiveEvent> wakes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var row in await Joined(cancellation))
            yield return row;
        await foreach (var _ in wakes.WithCancellation(cancellation))
        {
            foreach (var row in await Joined(cancellation))
                yield return row;
        }
    }

    /// <summary>Those for which it did not hold when the subscriber was last told, as far as the subscriber may see them.</summary>
    private async Task<IEnumerable<Row>> Joined(CancellationToken cancellation)
    {
        var holding = await Holding(await Subscriber.Renew(context, cancellation), cancellation);
        var joined = holding.FindAll(id => !told.Contains(id));
        told = [.. holding];
        if (joined.Count == 0)
            return [];
        var rows = await type.Rows(context, joined, selected);
        return joined.Where(rows.ContainsKey).Select(id => rows[id]);
    }

    /// <summary>The keys of those for which it holds, whoever may see them; the oldest first.</summary>
    private async Task<List<Guid>> Holding(Actor subscriber, CancellationToken cancellation)
    {
        await using var scope = context.RequestServices!.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Actions.Actions>().As(Actor.System).Read<TRecord>()
            .Where(condition(subscriber)).OrderBy(record => record.Id).Select(record => record.Id).ToListAsync(cancellation);
    }
}
