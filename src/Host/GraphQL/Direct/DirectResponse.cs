using System.Text.Json;
using Knowledge.Kernel;

namespace Knowledge.Host.GraphQL.Direct;

/// <summary>A GraphQL response as bytes.</summary>
internal sealed class DirectResponse : IDisposable
{
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");

    private readonly PooledBuffer bytes = new();

    private DirectResponse()
    {
    }

    /// <summary>The response.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Written;

    /// <summary>A response with the data that a function writes; nothing is kept of it when that fails.</summary>
    public static async Task<DirectResponse> Of(Func<Utf8JsonWriter, Task> data)
    {
        var response = new DirectResponse();
        try
        {
            await response.Write(data);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public void Dispose() => bytes.Dispose();

    private async Task Write(Func<Utf8JsonWriter, Task> data)
    {
        await using var json = new Utf8JsonWriter(bytes, ResponseJson.Options);
        json.WriteStartObject();
        json.WritePropertyName(Data);
        await data(json);
        json.WriteEndObject();
    }
}
