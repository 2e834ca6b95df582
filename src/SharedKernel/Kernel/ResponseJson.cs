using System.Text.Encodings.Web;
using System.Text.Json;

namespace Knowledge.Kernel;

/// <summary>How JSON for clients is written.</summary>
public static class ResponseJson
{
    /// <summary>Texts as they are, since nobody puts the response into HTML; its form is right by construction.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
}
