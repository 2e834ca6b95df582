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
        var name = resource.Manifest.Name;
        var found = await db.Events.AsNoTracking()
            .Where(row => row.Resource == name && row.RecordId == id && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(Most + 1)
            .ToListAsync(cancellation);
        var told = found.Take(Most).ToList();
        // In whose name the screens are looked at, not who looks: what that actor may not read is not told from the past either.
        var changes = await new Histories(modules, actions.As(visit.Actor)).Changes(told, cancellation);
        var shown = told.Zip(changes, (row, change) => new HistoryEntry(
            row.Id, row.At, Words.Of(row.Action), Who(row.ActorKind, row.ActorName), row.ImpersonatorName, row.TraceId, Changes(resource, change.RootElement))).ToList();
        return new(shown, found.Count > Most ? shown[^1].Id : null, before is not null);
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
