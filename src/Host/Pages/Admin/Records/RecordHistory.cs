using System.Text.Json;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>What happened to a record that the visitor may see, of the values that the visitor may see.</summary>
internal sealed class RecordHistory(KnowledgeDb db, ModuleCatalog modules, Actions actions, AdminVisit visit)
{
    private const int Most = 15;
    private const int LongestSide = 200;

    /// <summary>A page of its events, the latest first.</summary>
    /// <param name="resource">Of which resource it is.</param>
    /// <param name="id">The record's key.</param>
    /// <param name="before">Only events before this one.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<HistoryPage> Of(AdminResource resource, Guid id, long? before, CancellationToken cancellation)
    {
        var found = await Events(resource, id).Where(row => before == null || row.Id < before).OrderByDescending(row => row.Id).Take(Most + 1).ToListAsync(cancellation);
        var shown = await Shown(resource, [.. found.Take(Most)], cancellation);
        return new(shown, found.Count > Most ? shown[^1].Id : null, before is not null);
    }

    /// <summary>What happened to it after an event, the earliest first; at most a page.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Since(AdminResource resource, Guid id, long seen, CancellationToken cancellation) =>
        await Shown(resource, await Events(resource, id).Where(row => row.Id > seen).OrderBy(row => row.Id).Take(Most).ToListAsync(cancellation), cancellation);

    /// <summary>The last that happened to it; null when nothing has.</summary>
    public async Task<HistoryEntry?> Latest(AdminResource resource, Guid id, CancellationToken cancellation) =>
        await Shown(resource, await Events(resource, id).OrderByDescending(row => row.Id).Take(1).ToListAsync(cancellation), cancellation) is [var last] ? last : null;

    private IQueryable<Event> Events(AdminResource resource, Guid id)
    {
        var name = resource.Manifest.Name;
        return db.Events.AsNoTracking().Where(row => row.Resource == name && row.RecordId == id);
    }

    private async Task<IReadOnlyList<HistoryEntry>> Shown(AdminResource resource, IReadOnlyList<Event> told, CancellationToken cancellation)
    {
        // In whose name the screens are looked at, not who looks: what that actor may not read is not told from the past either.
        var changes = await new Histories(modules, actions.As(visit.Actor)).Changes(told, cancellation);
        return [.. told.Zip(changes, (row, change) => new HistoryEntry(
            row.Id, row.At, Words.Of(row.Action), Who(row.ActorKind, row.ActorName), row.ImpersonatorName, row.TraceId, Changes(resource, change.RootElement)))];
    }

    private static string Who(ActorKind kind, string name) => kind switch
    {
        ActorKind.System => "the system",
        ActorKind.Anonymous => "somebody who had not signed in",
        _ => name,
    };

    private static IReadOnlyList<HistoryChange> Changes(AdminResource resource, JsonElement changes) =>
    [
        .. changes.EnumerateObject()
            .Select(change => (Field: resource.Field(change.Name), change.Value))
            .Where(change => change.Field is not null)
            .Select(change => new HistoryChange(change.Field!.Label, Side(change.Field, change.Value, 0), Side(change.Field, change.Value, 1))),
    ];

    private static string? Side(AdminField field, JsonElement change, int at)
    {
        if (change.ValueKind != JsonValueKind.Array || change.GetArrayLength() <= at || change[at].ValueKind == JsonValueKind.Null)
            return null;
        return field.Type.Kind == "time" && change[at].TryGetDateTimeOffset(out var time)
            ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"
            : Words.Short(ShownValue.Plain(change[at]), LongestSide);
    }
}
