using System.Text.Encodings.Web;
using System.Text.Json;
using Knowledge.Kernel;

namespace Knowledge.Host.GraphQL.Direct;

/// <summary>A GraphQL response as bytes.</summary>
internal sealed class DirectResponse : IDisposable
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");

    private readonly PooledBuffer bytes = new();

    /// <summary>The response.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Written;

    /// <summary>Writes the data into its envelope.</summary>
    public async Task Write(Func<Utf8JsonWriter, Task> data)
    {
        await using var json = new Utf8JsonWriter(bytes, Writing);
        json.WriteStartObject();
        json.WritePropertyName(Data);
        await data(json);
        json.WriteEndObject();
    }

    public void Dispose() => bytes.Dispose();
}
