namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>One number of the dashboard.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Value">The number as text, already shortened for people.</param>
/// <param name="Note">A few words of context under the number.</param>
/// <param name="Href">Where the number leads, when a list stands behind it.</param>
/// <param name="Trend">Recent values, oldest first, drawn as a line; fewer than two draw nothing.</param>
internal sealed record Stat(string Label, string Value, string? Note = null, string? Href = null, IReadOnlyList<double>? Trend = null)
{
    /// <summary>The points of the line in a box of 100 × 24.</summary>
    public string TrendPoints
    {
        get
        {
            if (Trend is not { Count: > 1 } values) return "";
            var (low, high) = (values.Min(), values.Max());
            var range = high > low ? high - low : 1;
            return string.Join(' ', values.Select((value, at) =>
                string.Create(null, $"{100.0 * at / (values.Count - 1):0.#},{22 - 20 * (value - low) / range:0.#}")));
        }
    }
}
