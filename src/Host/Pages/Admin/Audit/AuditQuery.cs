using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Records;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Audit;

/// <summary>Reads the events of all resources.</summary>
internal sealed class AuditQuery(KnowledgeDb db, AdminCatalog catalog, HistoryEntries entries)
{
    private const int Size = 50;

    /// <summary>The page that was asked for.</summary>
    public async Task<AuditView> Page(AuditState state, CancellationToken cancellation)
    {
        var found = await Matching(state).Take(Size + 1).ToListAsync(cancellation);
        var shown = found.Take(Size).ToList();
        var rows = shown.Zip(await entries.Of(shown, cancellation), (row, entry) => new AuditRow(entry, row.Resource, catalog.Known(row.Resource), row.RecordId)).ToList();
        var earlier = found.Count > Size ? (state with { Before = shown[^1].Id }).Href : null;
        return new(state, rows, earlier, Resources(), Actions(state.Resource));
    }

    /// <summary>All that match, the latest first.</summary>
    public IQueryable<Event> Matching(AuditState state)
    {
        var events = db.Events.AsNoTracking().Where(row => state.Before == null || row.Id < state.Before);
        if (state.Resource.Length > 0)
            events = events.Where(row => row.Resource == state.Resource);
        if (state.Action.Length > 0)
            events = events.Where(row => row.Action == state.Action);
        if (state.Record is { } record)
            events = events.Where(row => row.RecordId == record);
        if (state.From is { } from)
            events = events.Where(row => row.At >= from);
        if (state.Until is { } until)
            events = events.Where(row => row.At < until);
        return Who(events, state.Who).OrderByDescending(row => row.Id);
    }

    private static IQueryable<Event> Who(IQueryable<Event> events, string who)
    {
        if (who.Length == 0)
            return events;
        if (Guid.TryParse(who, out var id))
            return events.Where(row => row.ActorId == id || row.ImpersonatorId == id);
        var pattern = LikePattern.Containing(who);
        return events.Where(row => EF.Functions.ILike(row.ActorName, pattern) || EF.Functions.ILike(row.ImpersonatorName!, pattern));
    }

    private IReadOnlyList<AdminResource> Resources() => [.. catalog.Modules.SelectMany(module => module.Resources).OrderBy(resource => resource.One)];

    private IReadOnlyList<string> Actions(string resource) =>
    [
        .. catalog.Modules.SelectMany(module => module.Resources)
            .Where(one => resource.Length == 0 || one.Manifest.Name == resource)
            .SelectMany(one => one.Manifest.Actions).Select(action => action.Name).Distinct().Order(),
    ];
}
