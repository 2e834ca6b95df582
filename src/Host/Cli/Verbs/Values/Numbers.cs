using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>Values that JSON writes as numbers.</summary>
internal static class Numbers
{
    public static double Of(JsonNode value) => double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>Whether it has no fraction and fits into the kind of number.</summary>
    public static bool IsWhole(JsonNode value, string kind) =>
        long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
        && (kind == "long" || whole is >= int.MinValue and <= int.MaxValue);
}
