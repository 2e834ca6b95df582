using System.Numerics.Tensors;

namespace Knowledge.Inference.Search;

/// <summary>Chooses passages that fit and are not alike (maximal marginal relevance; Carbonell and Goldstein, 1998).</summary>
internal static class Diversity
{
    /// <summary>How many candidates are looked at for each one chosen.</summary>
    internal const int CandidatesPerChoice = 4;

    /// <summary>The chosen ones in the order of their choice: the best first, then each time the one that adds most.</summary>
    /// <param name="candidates">Best first, with the scores by which they compare.</param>
    /// <param name="count">How many to choose at most.</param>
    /// <param name="weight">0 keeps the order, 1 looks at nothing but difference.</param>
    /// <param name="vector">A candidate's vector of length 1.</param>
    internal static IReadOnlyList<Scored> Choose(IReadOnlyList<Scored> candidates, int count, double weight, Func<int, float[]> vector)
    {
        var left = candidates.Select(candidate => (Candidate: candidate, Vector: vector(candidate.Slot), Likeness: 0.0)).ToList();
        var chosen = new List<Scored>();
        while (chosen.Count < count && left.Count > 0)
        {
            var best = left.MaxBy(one => ((1 - weight) * one.Candidate.Score) - (weight * one.Likeness));
            chosen.Add(best.Candidate);
            left.Remove(best);
            for (var at = 0; at < left.Count; at++)
                left[at] = left[at] with { Likeness = Math.Max(left[at].Likeness, TensorPrimitives.Dot<float>(best.Vector, left[at].Vector)) };
        }

        return chosen;
    }
}
