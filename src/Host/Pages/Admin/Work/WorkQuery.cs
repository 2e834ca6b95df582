using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Bulk;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Jobs;
using Knowledge.Kernel.Modules;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Work;

/// <summary>Reads what triggers have failed on or put off.</summary>
internal sealed class WorkQuery(DueWork work, ModuleCatalog modules, AdminCatalog catalog, BulkRecords records, AdminVisit visit)
{
    private const int Size = 25;

    /// <summary>The page that was asked for.</summary>
    public async Task<WorkView> Page(WorkState state, CancellationToken cancellation)
    {
        var triggers = await Triggers(cancellation);
        var wanted = work.Read(visit.Actor).Where(row => row.DeadSince == null == state.IsWaiting && (state.Trigger == null || row.Trigger == state.Trigger));
        var ordered = state.IsWaiting ? wanted.OrderBy(row => row.NextAttempt) : wanted.OrderByDescending(row => row.DeadSince);
        var found = await ordered.ThenBy(row => row.Trigger).ThenBy(row => row.RecordId).Skip((state.Page - 1) * Size).Take(Size + 1).ToListAsync(cancellation);
        return new(state, triggers, await Rows([.. found.Take(Size)], triggers, cancellation), found.Count > Size);
    }

    /// <summary>How many rows are tried again and how many were given up; null when that is not for the visitor.</summary>
    public async Task<(int Waiting, int Dead)?> Counts(CancellationToken cancellation)
    {
        if (!visit.Actor.TendsNetwork)
            return null;
        var all = work.Read(visit.Actor);
        var dead = await all.CountAsync(row => row.DeadSince != null, cancellation);
        return (await all.CountAsync(cancellation) - dead, dead);
    }

    private async Task<IReadOnlyList<WorkTrigger>> Triggers(CancellationToken cancellation)
    {
        var counts = await work.Read(visit.Actor).GroupBy(row => row.Trigger)
            .Select(rows => new { rows.Key, Dead = rows.Count(row => row.DeadSince != null), All = rows.Count() }).ToDictionaryAsync(rows => rows.Key, cancellation);
        return [.. modules.Triggers.Concat(counts.Keys).Distinct().Select(name => Trigger(
            name, counts.TryGetValue(name, out var count) ? (count.All - count.Dead, count.Dead) : (0, 0)))];
    }

    private WorkTrigger Trigger(string name, (int Waiting, int Dead) counts)
    {
        var declared = modules.Trigger(name);
        return new(name, declared, declared is null ? null : catalog.Named(declared.Rows), counts.Waiting, counts.Dead);
    }

    private async Task<IReadOnlyList<WorkRow>> Rows(IReadOnlyList<DueRecord> found, IReadOnlyList<WorkTrigger> triggers, CancellationToken cancellation)
    {
        var known = triggers.ToDictionary(trigger => trigger.Name);
        var links = new Dictionary<(string Resource, Guid Id), RecordLink>();
        foreach (var rows in found.Where(row => known[row.Trigger].Rows is not null).GroupBy(row => known[row.Trigger].Rows!))
        {
            foreach (var (id, link) in await records.Names(ListState.Read(rows.Key, new QueryCollection()), [.. rows.Select(row => row.RecordId).Distinct()], cancellation))
                links[(rows.Key.Manifest.Name, id)] = link;
        }

        return [.. found.Select(row => new WorkRow(row, known[row.Trigger], links.GetValueOrDefault((known[row.Trigger].Rows?.Manifest.Name ?? "", row.RecordId))))];
    }
}
