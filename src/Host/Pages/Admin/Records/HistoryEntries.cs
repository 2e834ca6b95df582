using System.Text.Json;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Events;
using Knowledge.Kernel.Modules;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>Events as people read them, with the values that the visitor may see.</summary>
internal sealed class HistoryEntries(ModuleCatalog modules, AdminCatalog catalog, Actions actions, AdminVisit visit)
{
    private const int LongestSide = 200;

    /// <summary>In the order of the events.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Of(IReadOnlyList<Event> told, CancellationToken cancellation)
    {
        // In whose name the screens are looked at, not who looks: what that actor may not read is not told from the past either.
        var changes = await new Histories(modules, actions.As(visit.Actor)).Changes(told, cancellation);
        return [.. told.Zip(changes, (row, change) => new HistoryEntry(
            row.Id, row.At, Words.Of(row.Action), Who(row.ActorKind, row.ActorName), row.ImpersonatorName, row.TraceId, Changes(catalog.Known(row.Resource), change.RootElement)))];
    }

    private static string Who(ActorKind kind, string name) => kind switch
    {
        ActorKind.System => "the system",
        ActorKind.Anonymous => "somebody who had not signed in",
        _ => name,
    };

    private static IReadOnlyList<HistoryChange> Changes(AdminResource? resource, JsonElement changes) => resource is null ? [] :
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
