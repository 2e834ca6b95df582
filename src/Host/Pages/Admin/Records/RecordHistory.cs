using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>What happened to a record that the visitor may see.</summary>
internal sealed class RecordHistory(KnowledgeDb db, HistoryEntries entries)
{
    private const int Most = 15;

    /// <summary>A page of its events, the latest first.</summary>
    /// <param name="resource">Of which resource it is.</param>
    /// <param name="id">The record's key.</param>
    /// <param name="before">Only events before this one.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<HistoryPage> Of(AdminResource resource, Guid id, long? before, CancellationToken cancellation)
    {
        var found = await Events(resource, id).Where(row => before == null || row.Id < before).OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(cancellation);
        var shown = await entries.Of([.. found.Take(Most)], cancellation);
        return new(shown, found.Count > Most ? shown[^1].Id : null, before is not null);
    }

    /// <summary>What happened to it after an event, the earliest first; at most a page.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Since(AdminResource resource, Guid id, long seen, CancellationToken cancellation) =>
        await entries.Of(await Events(resource, id).Where(row => row.Id > seen).OrderBy(row => row.Id).Take(Most).ToListAsync(cancellation), cancellation);

    /// <summary>The last that happened to it; null when nothing has.</summary>
    public async Task<HistoryEntry?> Latest(AdminResource resource, Guid id, CancellationToken cancellation) =>
        await entries.Of(await Events(resource, id).OrderByDescending(row => row.Id).Take(1).ToListAsync(cancellation), cancellation) is [var last] ? last : null;

    private IQueryable<Event> Events(AdminResource resource, Guid id)
    {
        var name = resource.Manifest.Name;
        return db.Events.AsNoTracking().Where(row => row.Resource == name && row.RecordId == id);
    }
}
