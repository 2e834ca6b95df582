using Knowledge.Host.Pages.Ask;
using Knowledge.Host.Pages.Items;
using Knowledge.Inference.Finding;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Search;

/// <summary>Searches in the name of a visitor.</summary>
internal sealed class SearchQuery(Finder finder, Domains domains, SpaceChoices spaces)
{
    private const int Shown = 20;

    /// <summary>The page with what was found, or without when nothing is looked for.</summary>
    public async Task<SearchView> Search(SearchFilter filter, CancellationToken cancellation)
    {
        var empty = new SearchView(filter, await domains.All(cancellation), await spaces.All(cancellation), null, null);
        if (string.IsNullOrWhiteSpace(filter.Question))
            return empty;
        if (filter.Question.Length > AskView.LongestQuestion)
            return empty with
            {
                Filter = filter with { Question = filter.Question[..AskView.LongestQuestion] },
                Error = $"That has {filter.Question.Length:N0} characters. Search for at most {AskView.LongestQuestion}.",
            };
        try
        {
            return empty with { Found = await finder.Find(Request(filter)) };
        }
        catch (Refusal refusal)
        {
            return empty with { Error = refusal.Message, RetryAfter = refusal.RetryAfter };
        }
    }

    private static FindRequest Request(SearchFilter filter) => new(filter.Question!)
    {
        Domain = string.IsNullOrEmpty(filter.Domain) ? null : filter.Domain,
        SpaceId = filter.Space,
        Since = Midnight(filter.Since),
        Until = filter.Until < DateOnly.MaxValue ? Midnight(filter.Until?.AddDays(1)) : null,
        First = Shown,
        DeadlineMs = AskView.Patience,
    };

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } one ? new DateTimeOffset(one.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
