namespace Knowledge.Inference.Evaluation;

/// <summary>How much better the first of two configurations did on the same questions than the second.</summary>
internal sealed record Comparison(Difference Ndcg10, Difference Recall100, Difference Mrr10, Difference Exactness)
{
    internal static Comparison Of(IReadOnlyList<JudgedQuestion> first, IReadOnlyList<JudgedQuestion> second)
    {
        Difference In(Func<JudgedQuestion, double> number)
        {
            var differences = first.Zip(second, (one, other) => number(one) - number(other)).ToList();
            return new Difference(differences.Average(), Resampling.Chance(differences));
        }

        return new Comparison(
            In(question => question.Ndcg), In(question => question.Recall), In(question => question.ReciprocalRank), In(question => question.IsRight ? 1 : 0));
    }
}

/// <summary>A mean difference.</summary>
/// <param name="Mean">The first one's mean less the second one's.</param>
/// <param name="Chance">How likely a difference as large as this comes by chance, 0 to 1.</param>
internal sealed record Difference(double Mean, double Chance);
