using Knowledge.Host.Pages.Ask;
using Knowledge.Host.Pages.Items;
using Knowledge.Inference.Finding;
using Knowledge.Inference.Passages;
using Knowledge.Kernel.Actions;

namespace Knowledge.Host.Pages.Search;

/// <summary>Searches in the name of a visitor.</summary>
internal sealed class SearchQuery(Actions actions, Domains domains, SpaceChoices spaces)
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
            return empty with { Found = await Find(filter, cancellation) };
        }
        catch (Refusal refusal)
        {
            return empty with { Error = refusal.Message, RetryAfter = refusal.RetryAfter };
        }
    }

    private Task<Found> Find(SearchFilter filter, CancellationToken cancellation) => actions.Passages.Search(
        filter.Question!,
        string.IsNullOrEmpty(filter.Domain) ? null : filter.Domain,
        filter.Space,
        Midnight(filter.Since),
        filter.Until < DateOnly.MaxValue ? Midnight(filter.Until?.AddDays(1)) : null,
        Shown,
        AskView.Patience,
        cancellation);

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } one ? new DateTimeOffset(one.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;
}
