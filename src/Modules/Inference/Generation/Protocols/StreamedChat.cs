using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Knowledge.Inference.Generation.Protocols;

/// <summary>A provider's protocol over HTTP: one request, and its words as they come.</summary>
/// <param name="http">The way out.</param>
/// <param name="settings">Whom to ask.</param>
internal abstract class StreamedChat(HttpClient http, ProviderSettings settings) : IChatClient
{
    protected const int MostTokens = 800;

    protected ProviderSettings Settings => settings;

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{settings.Endpoint!.ToString().TrimEnd('/')}/{Path}"))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(Body([.. messages]))) { Headers = { ContentType = new("application/json") } },
        };
        Authorize(request);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new ProviderFailed($"{settings.Kind} answered {(int)response.StatusCode}.", response.StatusCode);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var isOver = false;
        await foreach (var update in Read(stream, cancellationToken))
        {
            isOver |= update.FinishReason is not null;
            yield return update;
        }

        if (!isOver)
            throw new ProviderFailed($"{settings.Kind} broke off.");
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
        // The way out belongs to all.
    }

    /// <summary>The path after the endpoint.</summary>
    protected abstract string Path { get; }

    /// <summary>The request's body.</summary>
    protected abstract object Body(IReadOnlyList<ChatMessage> messages);

    /// <summary>Shows the key.</summary>
    protected abstract void Authorize(HttpRequestMessage request);

    /// <summary>What comes; the last update says that it is the last.</summary>
    protected abstract IAsyncEnumerable<ChatResponseUpdate> Read(Stream stream, CancellationToken cancellation);

    protected static ChatResponseUpdate Words(string text) => new(ChatRole.Assistant, text);

    protected static ChatResponseUpdate Used(long? read, long? written) =>
        new(ChatRole.Assistant, [new UsageContent(new UsageDetails { InputTokenCount = read, OutputTokenCount = written })]);

    protected static ChatResponseUpdate End() => new() { FinishReason = ChatFinishReason.Stop };

    /// <summary>A number somewhere in a document; null where there is none.</summary>
    protected static long? Number(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.Number } found ? found.GetInt64() : null;

    /// <summary>A text somewhere in a document; null where there is none.</summary>
    protected static string? Text(JsonElement element, params ReadOnlySpan<string> path) =>
        Find(element, path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    private static JsonElement? Find(JsonElement element, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
                return null;
        }

        return element;
    }
}
