using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Knowledge.Inference.Generation.Protocols;

/// <summary>Chats as Ollama defines them: a JSON document a line, the last of which is <c>done</c>.</summary>
internal sealed class OllamaChat(HttpClient http, ProviderSettings settings) : StreamedChat(http, settings)
{
    protected override string Path => "api/chat";

    protected override object Body(IReadOnlyList<ChatMessage> messages) => new
    {
        model = Settings.Model,
        stream = true,
        messages = messages.Select(message => new { role = message.Role.Value, content = message.Text }),
        options = new { temperature = 0, num_predict = MostTokens },
    };

    protected override void Authorize(HttpRequestMessage request)
    {
        if (Settings.Key is { Length: > 0 } key)
            request.Headers.Authorization = new("Bearer", key);
    }

    protected override async IAsyncEnumerable<ChatResponseUpdate> Read(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var lines = new StreamReader(stream);
        while (await lines.ReadLineAsync(cancellation) is { } line)
        {
            if (line.Length == 0)
                continue;
            using var chunk = JsonDocument.Parse(line);
            var root = chunk.RootElement;
            if (root.TryGetProperty("error", out _))
                throw new ProviderFailed("Ollama broke off with an error.");
            if (Text(root, "message", "content") is { Length: > 0 } words)
                yield return Words(words);
            if (!root.TryGetProperty("done", out var done) || !done.GetBoolean())
                continue;
            yield return Used(Number(root, "prompt_eval_count"), Number(root, "eval_count"));
            yield return End();
            yield break;
        }
    }
}
