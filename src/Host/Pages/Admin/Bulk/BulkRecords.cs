using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Graph;
using Knowledge.Host.Pages.Admin.Lists;
using Knowledge.Host.Pages.Admin.Values;

namespace Knowledge.Host.Pages.Admin.Bulk;

/// <summary>Finds the records that something is to be done to.</summary>
internal sealed class BulkRecords(AdminGraph graph, AdminCatalog catalog)
{
    private const int LargestPage = 100;

    /// <summary>The keys of all that a list shows on all its pages; one more than <see cref="BulkRun.Most"/> at most.</summary>
    public async Task<IReadOnlyList<Guid>> Matching(ListState state, CancellationToken cancellation)
    {
        var (found, place) = (new List<Guid>(), state.FromStart() with { Columns = [] });
        while (found.Count <= BulkRun.Most)
        {
            var answer = await graph.Run(ListDocument.Of(place, LargestPage, catalog, counted: false), cancellation);
            if (answer.Field(state.Root) is not { } list)
                break;
            found.AddRange(list.GetProperty("nodes").EnumerateArray().Select(row => row.GetProperty("id").GetGuid()));
            var page = list.GetProperty("pageInfo");
            if (!page.GetProperty("hasNextPage").GetBoolean())
                break;
            place = place with { After = page.GetProperty("endCursor").GetString() };
        }

        return [.. found.Take(BulkRun.Most + 1)];
    }

    /// <summary>What the records are known by.</summary>
    public async Task<IReadOnlyDictionary<Guid, RecordLink>> Names(ListState list, IReadOnlyList<Guid> ids, CancellationToken cancellation)
    {
        var names = new Dictionary<Guid, RecordLink>(ids.Count);
        foreach (var some in ids.Chunk(LargestPage))
        {
            foreach (var (id, link) in await Page(list, some, cancellation))
                names[id] = link;
        }

        return names;
    }

    private async Task<IEnumerable<(Guid Id, RecordLink Link)>> Page(ListState of, Guid[] ids, CancellationToken cancellation)
    {
        var (resource, root) = (of.Resource, of.IsDestroyed ? of.Root : of.Resource.Manifest.Many);
        var filter = new Dictionary<string, object?> { ["id"] = new Dictionary<string, object?> { ["in"] = ids.Select(id => (object?)id.ToString("D")).ToList() } };
        var answer = await graph.Run(
            new(
                $"query($filter: {resource.Manifest.Name}Filter, $first: Int) {{ {root}(filter: $filter, first: $first) {{ nodes {{ {Selection.Link(resource)} }} }} }}",
                new Dictionary<string, object?> { ["filter"] = filter, ["first"] = LargestPage }),
            cancellation);
        var found = answer.Field(root) is { } list ? list.GetProperty("nodes").EnumerateArray().ToDictionary(row => row.GetProperty("id").GetGuid()) : [];
        return ids.Select(id => (id, found.TryGetValue(id, out var row) ? RecordLink.Of(resource, row) : new RecordLink(resource.PathOf(id), $"{resource.One} {id.ToString()[^8..]}")));
    }
}
