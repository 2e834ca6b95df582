using Knowledge.Host.Pages.Admin.Acting;
using Knowledge.Host.Pages.Admin.Catalog;
using Knowledge.Host.Pages.Admin.Forms;
using Knowledge.Host.Pages.Admin.Graph;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>Reads a page of a list through its GraphQL query.</summary>
internal sealed class ListQuery(AdminGraph graph, AdminCatalog catalog, ActionRunner actions, AdminVisit visit)
{
    private const int Rows = 25;

    /// <summary>The page that was asked for.</summary>
    public async Task<ListView> Page(ListState state, CancellationToken cancellation)
    {
        if (state.Run is { IsRefused: true })
            return Refused(state, null);
        var answer = await graph.Run(ListDocument.Of(state, Rows, catalog, counted: true), cancellation);
        if (answer.Field(state.Root) is not { } list)
            return Refused(state with { Run = state.Run?.Refused(answer.Problems) }, answer.Problem);
        var page = list.GetProperty("pageInfo");
        return Dressed(new(
            state,
            catalog,
            [.. list.GetProperty("nodes").EnumerateArray()],
            list.GetProperty("totalCount").GetInt32(),
            page.GetProperty("hasNextPage").GetBoolean() ? state.FromStart().Link([new("after", page.GetProperty("endCursor").GetString())]) : null,
            page.GetProperty("hasPreviousPage").GetBoolean() ? state.FromStart().Link([new("before", page.GetProperty("startCursor").GetString())]) : null,
            state.Problems));
    }

    /// <summary>How many records of a resource there are for the visitor; null when the visitor may not know.</summary>
    public async Task<int?> Count(AdminResource resource, CancellationToken cancellation)
    {
        var answer = await graph.Run(new($"{{ {resource.Manifest.Many} {{ totalCount }} }}", new Dictionary<string, object?>()), cancellation);
        return answer.Field(resource.Manifest.Many)?.GetProperty("totalCount").GetInt32();
    }

    /// <summary>What is wrong with an argument is said where that was filled in.</summary>
    private ListView Refused(ListState state, string? problem) => Dressed(new(
        state, catalog, [], null, null, null,
        [.. state.Problems, state.Run is { IsRefused: true } run ? $"{run.Label}: mend what it takes, above." : problem ?? "The host gave no answer. Try again."]));

    private ListView Dressed(ListView view) => view with
    {
        Forms = actions.Forms(view.Resource, view.Resource.Openings, null, _ => null),
        Reads = [.. view.Resource.Reads.Select(read => view.State.Run?.Action == read ? view.State.Run : ReadRun.Empty(view.Resource, read))],
        Bulk = actions.Forms(view.Resource, view.Resource.Bulk(view.State.IsDestroyed), null, _ => null),
        ShowsDestroyed = view.Resource.Manifest.Deleted is not null && visit.Actor.TendsNetwork,
    };
}
