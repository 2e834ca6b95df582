namespace Knowledge.Inference.Evaluation;

/// <summary>Percentiles of values.</summary>
internal static class Percentiles
{
    /// <summary>The smallest value that a share of all do not exceed.</summary>
    internal static double Of(IEnumerable<double> values, double share)
    {
        var ascending = values.Order().ToArray();
        return ascending.Length == 0 ? 0 : ascending[Math.Clamp((int)Math.Ceiling(share * ascending.Length) - 1, 0, ascending.Length - 1)];
    }
}
