using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>Values that JSON writes as texts.</summary>
internal static class Texts
{
    public static string? Of(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A time as GraphQL takes it; one without an offset is in UTC. Null when the text is no time.</summary>
    public static string? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
            : null;
}
