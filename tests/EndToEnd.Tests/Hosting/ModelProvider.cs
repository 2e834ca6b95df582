using System.Net;
using System.Net.Sockets;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>A model provider that speaks OpenAI's protocol and writes what a test wants, word by word.</summary>
internal sealed class ModelProvider : IDisposable
{
    private readonly HttpListener listener = new();

    public ModelProvider()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        _ = Serve();
    }

    public string Address { get; }

    /// <summary>What it writes whatever it is asked.</summary>
    public string Text { get; set; } = "";

    /// <summary>The settings that make a host ask it.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Inference__Providers__0__Kind"] = "OpenAI",
        ["Inference__Providers__0__Endpoint"] = Address,
        ["Inference__Providers__0__Model"] = "small-model",
    };

    public void Dispose() => listener.Close();

    private async Task Serve()
    {
        while (listener.IsListening)
        {
            try
            {
                await Answer(await listener.GetContextAsync());
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                // The test is over, or the host has hung up.
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.SendChunked = true;
        await using var writer = new StreamWriter(context.Response.OutputStream);
        foreach (var word in Text.Split(' '))
            await Send(writer, new { choices = new[] { new { index = 0, delta = new { content = $"{word} " } } } });
        await Send(writer, new { choices = Array.Empty<object>(), usage = new { prompt_tokens = 100, completion_tokens = 20 } });
        await writer.WriteAsync("data: [DONE]\n\n");
    }

    private static async Task Send(StreamWriter writer, object chunk)
    {
        await writer.WriteAsync($"data: {JsonSerializer.Serialize(chunk)}\n\n");
        await writer.FlushAsync();
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
