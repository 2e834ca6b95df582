using Knowledge.Host.Pages.Shared.Models;

namespace Knowledge.Host.Pages.Items;

/// <summary>The page of all items.</summary>
/// <param name="Filter">What a person asked for.</param>
/// <param name="Items">What matches, newest first.</param>
/// <param name="Pager">The way to the next page.</param>
/// <param name="Problem">What was wrong with the question, and the cure.</param>
internal sealed record ItemList(ItemFilter Filter, IReadOnlyList<ItemRow> Items, Pager Pager, string? Problem = null);

/// <summary>What a person asked for; each part is also a query parameter of the page: <c>q</c>, <c>status</c>, <c>domain</c>, <c>space</c>.</summary>
/// <param name="Query">Words to search for.</param>
/// <param name="Status">One of <paramref name="Statuses"/>.</param>
/// <param name="Domain">One of <paramref name="Domains"/>.</param>
/// <param name="Space">One of <paramref name="Spaces"/>.</param>
/// <param name="Statuses">The statuses to choose from, by name.</param>
/// <param name="Domains">The domains to choose from.</param>
/// <param name="Spaces">The spaces to choose from.</param>
internal sealed record ItemFilter(
    string? Query, string? Status, string? Domain, Guid? Space, IReadOnlyList<string> Statuses, IReadOnlyList<string> Domains, IReadOnlyList<SpaceChoice> Spaces)
{
    /// <summary>Whether anything narrows the list.</summary>
    public bool IsSet => !string.IsNullOrEmpty(Query) || !string.IsNullOrEmpty(Status) || !string.IsNullOrEmpty(Domain) || Space is not null;
}
