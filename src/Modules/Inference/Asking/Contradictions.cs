using Knowledge.Inference.Answering;

namespace Knowledge.Inference.Asking;

/// <summary>Finds accepted items that say the contrary of each other on what was asked.</summary>
internal static class Contradictions
{
    // What fits much worse than the best sentence is about something else.
    private const double StillFitting = 0.7;
    private const int SentencesRead = 12, Most = 3;

    /// <summary>The pairs, the most fitting first; each two items once.</summary>
    /// <param name="fitting">The sentences found, the most fitting first.</param>
    public static IReadOnlyList<Contradiction> Among(IReadOnlyList<Candidate> fitting)
    {
        var sentences = fitting.TakeWhile(candidate => Fit.Of(candidate) >= StillFitting * Fit.Of(fitting[0])).Take(SentencesRead)
            .Select(candidate => (Candidate: candidate, Claim: Claim.Of(candidate.Quote, candidate.Terms))).ToList();
        var pairs =
            from one in Enumerable.Range(0, sentences.Count)
            from other in Enumerable.Range(one + 1, sentences.Count - one - 1)
            let kind = sentences[one].Candidate.Hit.Passage.ItemId == sentences[other].Candidate.Hit.Passage.ItemId
                ? null
                : sentences[one].Claim.Contradicts(sentences[other].Claim)
            where kind is not null
            select new Contradiction(kind.Value, StatementOf(sentences[one].Candidate), StatementOf(sentences[other].Candidate));
        return [.. pairs.DistinctBy(pair => (pair.One.Source.ItemId, pair.Other.Source.ItemId)).Take(Most)];
    }

    private static Statement StatementOf(Candidate candidate) => new(
        Source.Of(candidate.Hit.Passage),
        new Quotation(candidate.Quote, candidate.Span.Length == 0 ? 0 : candidate.Hit.Passage.Start + candidate.Span.Start, candidate.Span.Length));
}
