using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Knowledge.Inference.Generation.Protocols;

/// <summary>Chat completions as OpenAI defines them: server-sent events that end with <c>[DONE]</c>.</summary>
internal sealed class OpenAIChat(HttpClient http, ProviderSettings settings) : StreamedChat(http, settings)
{
    protected override string Path => "chat/completions";

    protected override object Body(IReadOnlyList<ChatMessage> messages) => new
    {
        model = Settings.Model,
        stream = true,
        stream_options = new { include_usage = true },
        max_tokens = MostTokens,
        temperature = 0,
        messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
    };

    protected override void Authorize(HttpRequestMessage request)
    {
        if (Settings.Key is { Length: > 0 } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    protected override async IAsyncEnumerable<ChatResponseUpdate> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in SseParser.Create(stream).EnumerateAsync(cancellation))
        {
            if (item.Data == "[DONE]")
            {
                yield return End();
                yield break;
            }

            using var chunk = JsonDocument.Parse(item.Data);
            var root = chunk.RootElement;
            if (root.TryGetProperty("error", out _))
                throw new ProviderFailed("OpenAI broke off with an error.");
            if (root.TryGetProperty("choices", out var choices) && choices.GetArrayLength() > 0 && Text(choices[0], "delta", "content") is { Length: > 0 } words)
                yield return Words(words);
            if (Number(root, "usage", "prompt_tokens") is { } read)
                yield return Used(read, Number(root, "usage", "completion_tokens"));
        }
    }
}
