namespace Knowledge.Inference.Evaluation;

/// <summary>How well a configuration finds and answers; every number with its 95 % confidence interval.</summary>
/// <param name="Configuration">Its name.</param>
/// <param name="Questions">How many were asked.</param>
/// <param name="Ndcg10">nDCG@10, 0 to 1.</param>
/// <param name="Recall100">Recall@100, 0 to 1.</param>
/// <param name="Mrr10">MRR@10, 0 to 1.</param>
/// <param name="Answered">The share of questions that were answered; for the others it said that it does not know.</param>
/// <param name="Exactness">The share of all questions whose answer is right.</param>
/// <param name="CalibrationError">The expected calibration error of the answers given, 0 to 1.</param>
/// <param name="P50">Milliseconds to an answer that half of the questions did not exceed.</param>
/// <param name="P95">The same for 95 %.</param>
/// <param name="P99">The same for 99 %.</param>
internal sealed record EvaluationReport(
    string Configuration, int Questions, Interval Ndcg10, Interval Recall100, Interval Mrr10,
    Interval Answered, Interval Exactness, Interval CalibrationError, Interval P50, Interval P95, Interval P99)
{
    internal static EvaluationReport Of(string configuration, IReadOnlyList<JudgedQuestion> judged)
    {
        Interval Mean(Func<JudgedQuestion, double> number) => Resampling.Of(judged, sample => sample.Average(number));
        Interval Latency(double share) => Resampling.Of(judged, sample => Percentiles.Of(sample.Select(question => question.Milliseconds), share));
        var answered = judged.Where(question => question.Confidence is not null).Select(question => (question.Confidence!.Value, question.IsRight)).ToList();
        return new EvaluationReport(
            configuration,
            judged.Count,
            Mean(question => question.Ndcg),
            Mean(question => question.Recall),
            Mean(question => question.ReciprocalRank),
            Mean(question => question.Confidence is null ? 0 : 1),
            Mean(question => question.IsRight ? 1 : 0),
            Resampling.Of(answered, Calibration.Error),
            Latency(0.5),
            Latency(0.95),
            Latency(0.99));
    }
}
