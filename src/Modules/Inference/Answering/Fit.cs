namespace Knowledge.Inference.Answering;

/// <summary>How well a sentence fits a question in comparison to others: its words, its meaning and the passage it stands in.</summary>
internal static class Fit
{
    private const double Words = 0.4, Meaning = 1.0, Place = 0.15;

    internal static double Of(Candidate candidate) =>
        (Words * candidate.Coverage) + (Meaning * candidate.Semantic) + (Place * candidate.Hit.Score);
}
