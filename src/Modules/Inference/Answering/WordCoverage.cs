using Knowledge.Inference.Search;

namespace Knowledge.Inference.Answering;

/// <summary>
/// How much of a question's wording a sentence has. A word that few of the candidates share tells them apart and counts
/// more; one that none has counts as much as one that a single candidate has, and no sentence gets it.
/// </summary>
internal sealed class WordCoverage
{
    // A sentence seldom repeats what its title says.
    private const double TitleShare = 0.5;

    private readonly Dictionary<string, double> _rarity;
    private readonly double _total;

    internal WordCoverage(string question, IReadOnlyCollection<Candidate> candidates)
    {
        _rarity = Terms.Of(question).Distinct().ToDictionary(term => term, term => Rarity(term, candidates));
        _total = _rarity.Values.Sum();
    }

    /// <summary>From 0, no word of the question, to 1, all of them.</summary>
    internal double Of(Candidate candidate)
    {
        if (_total <= 0) return 0;
        return _rarity.Sum(term =>
            candidate.Terms.Contains(term.Key) ? term.Value
            : candidate.TitleTerms.Contains(term.Key) ? term.Value * TitleShare
            : 0) / _total;
    }

    private static double Rarity(string term, IReadOnlyCollection<Candidate> candidates)
    {
        var sharing = Math.Max(1, candidates.Count(candidate => candidate.Terms.Contains(term)));
        return Math.Log(1 + ((candidates.Count - sharing + 0.5) / (sharing + 0.5)));
    }
}
