namespace Knowledge.Inference.Evaluation;

/// <summary>Whether a confidence means what it says: of answers given with 70 %, seven in ten should be right.</summary>
internal static class Calibration
{
    private const int Bins = 10;

    /// <summary>The expected calibration error, 0 to 1: how far confidence and correctness lie apart in ten bins of equal width, weighted by their answers.</summary>
    internal static double Error(IReadOnlyList<(double Confidence, bool IsRight)> answers) =>
        answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Average(answer => answer.Confidence) - bin.Average(answer => answer.IsRight ? 1.0 : 0)) * bin.Count() / answers.Count);
}
