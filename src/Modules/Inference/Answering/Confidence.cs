namespace Knowledge.Inference.Answering;

/// <summary>
/// How likely a sentence answers a question. It grows with the words they share and with their nearness in meaning, and
/// never falls with either.
/// </summary>
/// <remarks>
/// Logistic regressions on 596 public questions about paragraphs, half of them with the paragraph that answers taken away:
/// did the sentence contain the answer? Above <see cref="Least"/> nine in ten that could be answered were, one in eight of
/// those whose answer was missing but its neighbours were there, and one in thirty of those on another topic altogether.
/// </remarks>
internal static class Confidence
{
    /// <summary>Below this nothing is said.</summary>
    internal const double Least = 0.2;

    internal static double Of(Candidate candidate) => Logistic(candidate.Basis switch
    {
        Basis.Sentence => -16.4 + (5.7 * candidate.Coverage) + (19.8 * candidate.Semantic),
        Basis.Passage => -10.5 + (7.0 * candidate.Coverage) + (10.6 * candidate.Semantic),
        _ => -4.3 + (8.8 * candidate.Coverage),
    });

    private static double Logistic(double evidence) => 1 / (1 + Math.Exp(-evidence));
}
