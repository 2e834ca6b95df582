namespace Knowledge.Inference.Answering;

/// <summary>
/// How likely a sentence answers a question. It grows with the words they share and with their nearness in meaning, and
/// never falls with either.
/// </summary>
/// <remarks>
/// Logistic regressions on 596 cases made of 298 public questions about paragraphs: each with the paragraph that answers it
/// and without. Did the best sentence contain the answer? On those same cases, at <see cref="Least"/>, nine in ten are
/// answered that can be; one in seven where the paragraph is missing but its neighbours are there; fewer than one in
/// twenty where nothing on the topic is there.
/// </remarks>
internal static class Confidence
{
    /// <summary>Below this nothing is said.</summary>
    internal const double Least = 0.2;

    internal static double Of(Candidate candidate) => Logistic(candidate.Basis switch
    {
        Basis.Sentence => -16.5 + (5.9 * candidate.Coverage) + (19.6 * candidate.Semantic),
        Basis.Passage => -10.4 + (7.2 * candidate.Coverage) + (10.1 * candidate.Semantic),
        _ => -4.6 + (8.9 * candidate.Coverage),
    });

    private static double Logistic(double evidence) => 1 / (1 + Math.Exp(-evidence));
}
