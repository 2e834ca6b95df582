using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Values;

namespace Knowledge.Host.Pages.Admin.Bulk;

/// <summary>Runs an action on one record after the other; one that is refused does not stop the others.</summary>
internal sealed class BulkRun(AdminGraph graph, ActionRunner actions)
{
    /// <summary>How many records at once.</summary>
    public const int Most = 100;

    /// <summary>Runs what was filled in on each of the records.</summary>
    public async Task<BulkView> Run(ActionForm form, IReadOnlyList<Guid> ids, IFormCollection filled, CancellationToken cancellation)
    {
        var names = await Names(form.Resource, ids, cancellation);
        var results = new List<BulkResult>(ids.Count);
        foreach (var id in ids)
        {
            var sent = await actions.Run(form.Resource, form.Action, id, filled, cancellation);
            // What is wrong with the form itself is wrong for all records: nothing was sent, and it can be mended here.
            if (sent is { IsRefused: true, WasAnswered: false })
                return new(sent with { Record = null }, names, []);
            results.Add(new(id, sent.IsRefused ? Why(sent) : null));
        }

        return new(form, names, results);
    }

    /// <summary>What the records are known by.</summary>
    public async Task<IReadOnlyDictionary<Guid, RecordLink>> Names(AdminResource resource, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var filter = new Dictionary<string, object?> { ["id"] = new Dictionary<string, object?> { ["in"] = ids.Select(id => (object?)id.ToString("D")).ToList() } };
        var answer = await graph.Run(
            new(
                $"query($filter: {resource.Manifest.Name}Filter, $first: Int) {{ {resource.Manifest.Many}(filter: $filter, first: $first) {{ nodes {{ {Selection.Link(resource)} }} }} }}",
                new Dictionary<string, object?> { ["filter"] = filter, ["first"] = Most }),
            cancellation);
        var found = answer.Field(resource.Manifest.Many) is { } list ? list.GetProperty("nodes").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetGuid()) : [];
        return ids.ToDictionary(id => id, id => found.TryGetValue(id, out var row) ? RecordLink.Of(resource, row) : new RecordLink(resource.PathOf(id), $"{resource.One} {id.ToString()[^8..]}"));
    }

    private static string Why(ActionForm sent) =>
        string.Join(" ", sent.Problems.Concat(sent.Fields.Where(field => field.Problem is not null).Select(field => $"{field.Label}: {field.Problem}")));
}
