using System.Text.Json;
using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Pages.Admin.Records;

/// <summary>Reads a record with all that belongs to it.</summary>
internal sealed class RecordQuery(AdminGraph graph, AdminCatalog catalog, ActionRunner actions, RecordHistory history, AdminVisit visit)
{
    /// <summary>The record, or what is left of it; null when there is none that the visitor may see.</summary>
    public async Task<RecordView?> Find(AdminResource resource, Guid id, long? eventsBefore, CancellationToken cancellation)
    {
        var there = (await graph.Run(RecordDocument.Of(resource, id, catalog), cancellation)).Field(resource.Manifest.One);
        if ((there ?? await Destroyed(resource, id, cancellation)) is not { } record)
            return null;
        var told = await history.Of(resource, id, eventsBefore, cancellation);
        var latest = told.IsLater ? await history.Latest(resource, id, cancellation) : told.Entries is [var first, ..] ? first : null;
        var forms = actions.Forms(resource, there is null ? resource.Returns : resource.Changes, id, name => Shown.Typed(resource, record, name));
        return new(
            resource,
            id,
            RecordLink.Name(resource, record),
            [.. resource.Fields.Select(field => Shown.Value(catalog, record, field, whole: true))],
            [.. resource.Manifest.Relations.Select(relation => Related(resource, id, record, relation)).OfType<RelatedList>()],
            told,
            [.. forms.Select(form => form with { Version = Version(resource, record), Seen = latest?.Id ?? 0, Latest = latest })])
        {
            IsDestroyed = there is null,
        };
    }

    /// <summary>The version that the record has now; null when there is none that the visitor may see.</summary>
    public async Task<string?> Version(AdminResource resource, Guid id, CancellationToken cancellation)
    {
        var answer = await graph.Run(
            new($"query($id: ID!) {{ {resource.Manifest.One}(id: $id) {{ {resource.Manifest.Version} }} }}", new Dictionary<string, object?> { ["id"] = id.ToString("D") }), cancellation);
        return answer.Field(resource.Manifest.One) is { } record ? Version(resource, record) : null;
    }

    /// <summary>Whether the visitor may see the record, be it destroyed.</summary>
    public async Task<bool> IsVisible(AdminResource resource, Guid id, CancellationToken cancellation) =>
        await Version(resource, id, cancellation) is not null || await Destroyed(resource, id, cancellation) is not null;

    private static string? Version(AdminResource resource, JsonElement record) => record.GetProperty(resource.Manifest.Version).GetString();

    private async Task<JsonElement?> Destroyed(AdminResource resource, Guid id, CancellationToken cancellation)
    {
        if (resource.Manifest.Deleted is not { } list || !visit.Actor.TendsNetwork)
            return null;
        var answer = await graph.Run(RecordDocument.OfDestroyed(resource, id, catalog), cancellation);
        return answer.Field(list)?.GetProperty("nodes").EnumerateArray().Select(record => (JsonElement?)record).FirstOrDefault();
    }

    private RelatedList? Related(AdminResource resource, Guid id, JsonElement record, RelationManifest relation)
    {
        if (!record.TryGetProperty(relation.Name, out var found) || (!relation.IsMany && resource.Field(relation.Name + "Id") is not null))
            return null;
        var other = catalog.Of(relation);
        if (!relation.IsMany)
            return new(Words.Of(relation.Name), other, [], found.ValueKind == JsonValueKind.Object ? [(RecordLink.Of(other, found), [])] : [], found.ValueKind == JsonValueKind.Object ? 1 : 0, null);
        var columns = RecordDocument.Columns(resource, relation, catalog);
        var rows = found.GetProperty("nodes").EnumerateArray()
            .Select(row => (RecordLink.Of(other, row), (IReadOnlyList<ShownValue>)[.. columns.Select(field => Shown.Value(catalog, row, field, whole: false))])).ToList();
        var all = catalog.Back(resource, relation) is { } back ? other.Path + QueryString.Create("where", $"{back.Name}.eq:{id}") : null;
        return new(Words.Of(relation.Name), other, columns, rows, found.GetProperty("totalCount").GetInt32(), all);
    }
}
