using Knowledge.Inference.Search;

namespace Knowledge.Inference.Answering;

/// <summary>
/// How likely a sentence answers: it grows with the sentence's words in common with the question, with its nearness in
/// meaning, and with the nearness of the best passage.
/// </summary>
internal static class Confidence
{
    /// <summary>Below this nothing is said.</summary>
    internal const double Least = 0.2;

    internal static double Of(Candidate candidate, PassageHit best) =>
        Logistic(-10 + (3 * candidate.Coverage) + (6 * candidate.Semantic) + (6 * best.Semantic));

    private static double Logistic(double evidence) => 1 / (1 + Math.Exp(-evidence));
}
