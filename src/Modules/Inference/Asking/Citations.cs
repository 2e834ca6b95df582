using Knowledge.Inference.Answering;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Asking;

/// <summary>Where an answer's words stand, and what else was found.</summary>
internal static class Citations
{
    /// <summary>What the answer quotes comes first, all of it; then what else was found, up to a number of both.</summary>
    public static IReadOnlyList<Citation> Of(DraftAnswer draft, IReadOnlyList<PassageHit> hits, int most)
    {
        var quotes = draft.Citations.ToLookup(citation => citation.Hit.Passage.PassageId, QuotationOf);
        return [.. hits
            .OrderByDescending(hit => quotes.Contains(hit.Passage.PassageId))
            .ThenByDescending(hit => hit.Score)
            .Select(hit => new Citation(Source.Of(hit.Passage), hit.Passage.Text, [.. quotes[hit.Passage.PassageId]], hit.Score))
            .Where((citation, at) => at < most || citation.Quotes.Count > 0)];
    }

    private static Quotation QuotationOf(DraftCitation citation) =>
        new(citation.Quote, citation.Length == 0 ? 0 : citation.Hit.Passage.Start + citation.Start, citation.Length);
}
