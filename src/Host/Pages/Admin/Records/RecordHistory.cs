using System.Text.Json;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>What happened to a record that the visitor may see, of the values that the visitor may see.</summary>
internal sealed class RecordHistory(KnowledgeDb db)
{
    private const int Most = 15;
    private const int LongestSide = 200;

    /// <summary>A page of its events, the latest first.</summary>
    /// <param name="resource">Of which resource it is.</param>
    /// <param name="id">The record's key.</param>
    /// <param name="record">The record as the visitor sees it.</param>
    /// <param name="before">Only events before this one.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<HistoryPage> Of(AdminResource resource, Guid id, JsonElement record, long? before, CancellationToken cancellation)
    {
        var name = resource.Manifest.Name;
        var found = await db.Events.AsNoTracking()
            .Where(row => row.Resource == name && row.RecordId == id && (before == null || row.Id < before))
            .OrderByDescending(row => row.Id).Take(Most + 1)
            .ToListAsync(cancellation);
        var shown = found.Take(Most).Select(row => new HistoryEntry(
            row.Id, row.At, Words.Of(row.Action), Who(row.ActorKind, row.ActorName), row.ImpersonatorName, row.TraceId, Changes(resource, record, row.Changes.RootElement))).ToList();
        return new(shown, found.Count > Most ? shown[^1].Id : null, before is not null);
    }

    private static string Who(ActorKind kind, string name) => kind switch
    {
        ActorKind.System => "the system",
        ActorKind.Anonymous => "somebody who had not signed in",
        _ => name,
    };

    private static IReadOnlyList<HistoryChange> Changes(AdminResource resource, JsonElement record, JsonElement changes) =>
    [
        .. changes.EnumerateObject()
            .Select(change => (Field: resource.Field(change.Name), change.Value))
            .Where(change => change.Field is not null && !IsHidden(change.Field, record))
            .Select(change => new HistoryChange(change.Field!.Label, Side(change.Field, change.Value, 0), Side(change.Field, change.Value, 1))),
    ];

    /// <summary>A guarded value that the visitor gets no answer for now is not told from the past either.</summary>
    private static bool IsHidden(AdminField field, JsonElement record) =>
        field.IsGuarded && record.TryGetProperty(field.Name, out var now) && now.ValueKind == JsonValueKind.Null;

    private static string? Side(AdminField field, JsonElement change, int at)
    {
        if (change.ValueKind != JsonValueKind.Array || change.GetArrayLength() <= at || change[at].ValueKind == JsonValueKind.Null)
            return null;
        return field.Type.Kind == "time" && change[at].TryGetDateTimeOffset(out var time)
            ? $"{time.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC"
            : Words.Short(ShownValue.Plain(change[at]), LongestSide);
    }
}
