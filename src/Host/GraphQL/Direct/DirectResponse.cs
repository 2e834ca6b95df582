using System.Text.Json;
using GraphQL;
using Knowledge.Kernel;

namespace Knowledge.Host.GraphQL.Direct;

/// <summary>A GraphQL response as bytes, or a failure for the engine's serializer to write.</summary>
internal sealed class DirectResponse : IDisposable
{
    private static readonly JsonEncodedText Data = JsonEncodedText.Encode("data");

    private readonly PooledBuffer bytes = new();

    private DirectResponse(ExecutionResult? failure = null) => Failure = failure;

    /// <summary>What went wrong when something may have been done already; there are no bytes then.</summary>
    public ExecutionResult? Failure { get; }

    /// <summary>The response.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes.Written;

    /// <summary>A failure.</summary>
    public static DirectResponse Of(ExecutionResult failure) => new(failure);

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
