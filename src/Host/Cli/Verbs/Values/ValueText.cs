using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Values;

/// <summary>Turns what was typed into JSON of the type that is asked for; what does not fit stays a text, and the check says why.</summary>
internal static class ValueText
{
    public static JsonNode? Json(ValueManifest type, string text) => type.Kind switch
    {
        "boolean" when bool.TryParse(text, out var flag) => flag,
        "integer" or "long" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => whole,
        "decimal" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) => exact,
        "number" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) => number,
        "object" => Parsed(text) ?? text,
        _ => text,
    };

    /// <summary>The JSON that a text is; null when it is none.</summary>
    public static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
