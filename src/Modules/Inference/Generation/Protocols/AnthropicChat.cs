using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Knowledge.Inference.Generation.Protocols;

/// <summary>Messages as Anthropic defines them: typed server-sent events that end with <c>message_stop</c>.</summary>
internal sealed class AnthropicChat(HttpClient http, ProviderSettings settings) : StreamedChat(http, settings)
{
    private const string Version = "2023-06-01";

    protected override string Path => "v1/messages";

    protected override object Body(IReadOnlyList<ChatMessage> messages) => new
    {
        model = Settings.Model,
        stream = true,
        max_tokens = MostTokens,
        temperature = 0,
        system = string.Join('\n', messages.Where(message => message.Role == ChatRole.System).Select(message => message.Text)),
        messages = messages.Where(message => message.Role != ChatRole.System).Select(message => new { role = message.Role.Value, content = message.Text }),
    };

    protected override void Authorize(HttpRequestMessage request)
    {
        request.Headers.Add("anthropic-version", Version);
        if (Settings.Key is { Length: > 0 } key)
            request.Headers.Add("x-api-key", key);
    }

    protected override async IAsyncEnumerable<ChatResponseUpdate> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        long? read = null;
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
        {
            using var chunk = JsonDocument.Parse(item.Data);
            var root = chunk.RootElement;
            switch (item.EventType)
            {
                case "message_start":
                    read = Number(root, "message", "usage", "input_tokens");
                    break;
                case "content_block_delta" when Text(root, "delta", "text") is { Length: > 0 } words:
                    yield return Words(words);
                    break;
                case "message_delta":
                    yield return Used(read, Number(root, "usage", "output_tokens"));
                    break;
                case "message_stop":
                    yield return End();
                    yield break;
                case "error":
                    throw new ProviderFailed("Anthropic broke off with an error.");
            }
        }
    }
}
