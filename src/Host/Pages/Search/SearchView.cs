using Knowledge.Host.Pages.Items;
using Knowledge.Inference.Finding;

namespace Knowledge.Host.Pages.Search;

/// <summary>What is looked for, as it stands in the address.</summary>
/// <param name="Question">The words (query parameter <c>q</c>).</param>
/// <param name="Domain">Only in this domain; everywhere when empty.</param>
/// <param name="Space">Only in this space; in all that the visitor may read when empty.</param>
/// <param name="Since">Only what was accepted on this day or later.</param>
/// <param name="Until">Only what was accepted on this day or before.</param>
internal sealed record SearchFilter(string? Question, string? Domain, Guid? Space, DateOnly? Since, DateOnly? Until);

/// <summary>The page where people search.</summary>
/// <param name="Filter">What is looked for.</param>
/// <param name="Domains">The domains to choose from.</param>
/// <param name="Spaces">The spaces to choose from.</param>
/// <param name="Found">What was found; <see langword="null"/> before a search.</param>
/// <param name="Error">Why nothing was found, and the cure.</param>
internal sealed record SearchView(SearchFilter Filter, IReadOnlyList<string> Domains, IReadOnlyList<SpaceChoice> Spaces, Found? Found, string? Error)
{
    /// <summary>The words looked for.</summary>
    public string? Question => Filter.Question;

    /// <summary>After what time to search again; null when that is no cure.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
