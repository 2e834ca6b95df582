using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;

namespace Knowledge.Host.Pages.Items;

/// <summary>The page of all items, newest first.</summary>
internal sealed class ItemsQuery(Actions actions, ItemRows rows, Domains domains, SpaceChoices spaces)
{
    /// <summary>The items that match, a page of them.</summary>
    public async Task<ItemList> List(ItemSearch search, CancellationToken cancellation)
    {
        var choices = await domains.All(cancellation);
        var filter = new ItemFilter(search.Query, search.Status?.ToString(), search.Domain, search.Space, ItemSearch.Statuses, choices, await spaces.All(cancellation));
        var found = search.Problem is null ? await rows.Newest(Matching(search), Paging.Rows + 1, cancellation) : [];
        var (shown, next) = Paging.Cut(found, item => item.Id.ToString());
        var pager = Paging.Pager(
            "/items", "item-results", [("q", filter.Query), ("status", filter.Status), ("domain", filter.Domain), ("space", filter.Space?.ToString())], search.After?.ToString(), next, shown.Count);
        return new ItemList(filter, shown, pager, search.Problem);
    }

    private IQueryable<Item> Matching(ItemSearch search)
    {
        var items = search.Query is { } words ? actions.Items.Search(words) : actions.Items.Read();
        if (search.Status is { } status)
            items = items.Where(item => item.Status == status);
        if (search.Domain is { } domain)
            items = items.Where(item => item.Domain == domain);
        if (search.Space is { } space)
            items = items.Where(item => item.SpaceId == space);
        if (search.After is { } after)
            items = items.Where(item => item.Id < after);
        return items;
    }
}
