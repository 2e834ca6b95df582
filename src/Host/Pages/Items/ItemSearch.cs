using Knowledge.Library.Items;

namespace Knowledge.Host.Pages.Items;

/// <summary>What to list: the query parameters of the page, checked.</summary>
/// <param name="Query">Words that title or body contain.</param>
/// <param name="Status">Only items of this status.</param>
/// <param name="Domain">Only items of this domain.</param>
/// <param name="Space">Only items of this space.</param>
/// <param name="After">Only items older than this one.</param>
/// <param name="Problem">What is wrong with the parameters, and the cure; then nothing is listed.</param>
internal sealed record ItemSearch(string? Query, ItemStatus? Status, string? Domain, Guid? Space, Guid? After, string? Problem)
{
    private const int LongestQuery = 200;
    private const int LongestName = 64;
    private static readonly ItemStatus[] Known = Enum.GetValues<ItemStatus>();

    /// <summary>The statuses by name, in the order that items go through them.</summary>
    public static IReadOnlyList<string> Statuses { get; } = [.. Known.Select(status => status.ToString())];

    /// <summary>Reads the parameters; empty ones count as left out.</summary>
    public static ItemSearch Read(string? query, string? status, string? domain, string? space, string? after)
    {
        var (words, name, field) = (Trimmed(query), Trimmed(status), Trimmed(domain));
        ItemStatus? wanted = Known.Where(one => one.ToString().Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => (ItemStatus?)one).FirstOrDefault();
        var place = Guid.TryParse(after, out var id) ? id : (Guid?)null;
        var home = Guid.TryParse(space, out var homeId) ? homeId : (Guid?)null;
        var problem = Problems(words, wanted is null ? name : null, field, home is null ? space : null, place is null ? after : null).FirstOrDefault();
        return new ItemSearch(words, wanted, field, home, place, problem);
    }

    private static IEnumerable<string> Problems(string? query, string? unknownStatus, string? domain, string? brokenSpace, string? brokenPlace)
    {
        if (query?.Length > LongestQuery)
            yield return $"The search has {query.Length:N0} characters; use at most {LongestQuery}.";
        if (query?.Any(char.IsControl) == true)
            yield return "The search has control characters in it; use letters, digits and signs.";
        if (!string.IsNullOrEmpty(unknownStatus))
            yield return $"There is no such status. Choose one of: {string.Join(", ", Statuses)}.";
        if (domain?.Length > LongestName || domain?.Any(char.IsControl) == true)
            yield return $"A domain has 2 to {LongestName} letters, digits and '-'. Choose one of the list.";
        if (!string.IsNullOrEmpty(brokenSpace))
            yield return "There is no such space. Choose one of the list.";
        if (!string.IsNullOrEmpty(brokenPlace))
            yield return "The link to this page of the list is broken. Start from the first page.";
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
