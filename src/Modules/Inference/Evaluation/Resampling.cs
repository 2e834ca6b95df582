namespace Knowledge.Inference.Evaluation;

/// <summary>How far a number could lie elsewhere had other questions been asked: the bootstrap over questions.</summary>
internal static class Resampling
{
    private const int Resamples = 1000;

    // The same samples every time, so that a report can be repeated.
    private const int Seed = 10_000;

    /// <summary>A number over all values, and the bounds between which it lies for 95 % of the samples.</summary>
    internal static Interval Of<T>(IReadOnlyList<T> values, Func<IReadOnlyList<T>, double> number)
    {
        if (values.Count == 0)
            return new Interval(0, 0, 0);
        var sampled = Sampled(values, number);
        return new Interval(number(values), Percentiles.Of(sampled, 0.025), Percentiles.Of(sampled, 0.975));
    }

    /// <summary>How likely a mean difference as large as this comes by chance, 0 to 1, two-sided.</summary>
    internal static double Chance(IReadOnlyList<double> differences)
    {
        if (differences.All(difference => difference == 0))
            return 1;
        var means = Sampled(differences, sample => sample.Average());
        var below = (means.Count(mean => mean <= 0) + 1.0) / (Resamples + 1);
        var above = (means.Count(mean => mean >= 0) + 1.0) / (Resamples + 1);
        return Math.Min(1, 2 * Math.Min(below, above));
    }

    private static double[] Sampled<T>(IReadOnlyList<T> values, Func<IReadOnlyList<T>, double> number)
    {
        var (numbers, sample) = (new double[Resamples], new T[values.Count]);
        var random = new Random(Seed);
        for (var at = 0; at < Resamples; at++)
        {
#pragma warning disable CA5394 // Statistics, not secrets.
            for (var place = 0; place < sample.Length; place++) sample[place] = values[random.Next(values.Count)];
#pragma warning restore CA5394
            numbers[at] = number(sample);
        }

        Array.Sort(numbers);
        return numbers;
    }
}
