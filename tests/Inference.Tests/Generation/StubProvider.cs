using Knowledge.Inference.Generation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Knowledge.Inference.Tests.Generation;

/// <summary>A provider's server that speaks its protocol and does what a test wants.</summary>
internal sealed class StubProvider : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Queue<Func<HttpContext, Task>> _answers = new();

    private StubProvider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(Answer);
    }

    /// <summary>What was asked, in its order.</summary>
    public List<(string Path, string Body, IReadOnlyDictionary<string, string> Headers)> Asked { get; } = [];

    public static async Task<StubProvider> Start()
    {
        var stub = new StubProvider();
        await stub._app.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    /// <summary>The settings that lead here.</summary>
    public ProviderSettings Settings(ProviderKind kind) => new()
    {
        Kind = kind,
        Endpoint = new Uri(_app.Urls.Single()),
        Model = "small",
        Key = "secret-key",
        PricePerMillionIn = 2,
        PricePerMillionOut = 10,
        Patience = TimeSpan.FromMinutes(1),
    };

    /// <summary>Answers the next request with a status.</summary>
    public StubProvider Refuses(int status) => Next(context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync("secret-key was wrong");
    });

    /// <summary>Never answers the next request.</summary>
    public StubProvider Hangs() => Next(context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default));

    /// <summary>Answers the next request with these pieces, each sent by itself.</summary>
    public StubProvider Says(params string[] pieces) => Next(async context =>
    {
        foreach (var piece in pieces)
        {
            await context.Response.WriteAsync(piece);
            await context.Response.Body.FlushAsync();
        }
    });

    /// <summary>A whole answer of a protocol, in pieces that cut through its events.</summary>
    public StubProvider Writes(ProviderKind kind, params string[] words) => Says([.. Whole(kind, words).Chunk(7).Select(piece => new string(piece))]);

    /// <summary>Half of an answer, and no end.</summary>
    public StubProvider BreaksOff(ProviderKind kind, string words) => Says(Begin(kind) + Piece(kind, words));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private StubProvider Next(Func<HttpContext, Task> answer)
    {
        _answers.Enqueue(answer);
        return this;
    }

    private async Task Answer(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        Asked.Add((context.Request.Path, await reader.ReadToEndAsync(), context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        await _answers.Dequeue()(context);
    }

    private static string Whole(ProviderKind kind, string[] words) => $"{Begin(kind)}{string.Concat(words.Select(word => Piece(kind, word)))}{End(kind)}";

    private static string Begin(ProviderKind kind) => kind == ProviderKind.Anthropic
        ? "event: message_start\ndata: {\"type\":\"message_start\",\"message\":{\"usage\":{\"input_tokens\":100,\"output_tokens\":1}}}\n\nevent: ping\ndata: {\"type\":\"ping\"}\n\n"
        : "";

    private static string Piece(ProviderKind kind, string words)
    {
        var text = System.Text.Json.JsonSerializer.Serialize(words);
        return kind switch
        {
            ProviderKind.Ollama => $"{{\"model\":\"small\",\"message\":{{\"role\":\"assistant\",\"content\":{text}}},\"done\":false}}\n",
            ProviderKind.Anthropic => $"event: content_block_delta\ndata: {{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{{\"type\":\"text_delta\",\"text\":{text}}}}}\n\n",
            _ => $"data: {{\"choices\":[{{\"index\":0,\"delta\":{{\"content\":{text}}},\"finish_reason\":null}}],\"usage\":null}}\n\n",
        };
    }

    private static string End(ProviderKind kind) => kind switch
    {
        ProviderKind.Ollama => "{\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":100,\"eval_count\":20}\n",
        ProviderKind.Anthropic => "event: message_delta\ndata: {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"},\"usage\":{\"output_tokens\":20}}\n\nevent: message_stop\ndata: {\"type\":\"message_stop\"}\n\n",
        _ => "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":20}}\n\ndata: [DONE]\n\n",
    };
}
