using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>A client that speaks the protocol one raw message at a time, so that it can also break it.</summary>
public sealed class SocketClient(ClientWebSocket socket) : IDisposable
{
    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromMinutes(1));

    public string? Protocol => socket.SubProtocol;

    public Task Send(object message) => SendText(JsonSerializer.Serialize(message));

    public Task SendText(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, _deadline.Token);

    public Task SendBytes(byte[] bytes) => socket.SendAsync(bytes, WebSocketMessageType.Binary, true, _deadline.Token);

    public async Task<SocketClient> Initialise(object? payload = null)
    {
        await Send(new { type = "connection_init", payload });
        Assert.Equal("connection_ack", (await Receive()).GetProperty("type").GetString());
        return this;
    }

    public Task Subscribe(string id, string query) => Send(new { type = "subscribe", id, payload = new { query } });

    public async Task<JsonElement> Receive()
    {
        var (text, close) = await Next();
        Assert.True(close is null, $"The socket was closed: {close} {socket.CloseStatusDescription}");
        return JsonElement.Parse(text);
    }

    /// <summary>The code with which the host closes; messages before it are skipped.</summary>
    public async Task<int> CloseCode()
    {
        while (true)
        {
            if ((await Next()).Close is { } code)
                return code;
        }
    }

    public Task Close() => socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", _deadline.Token);

    public void Abort() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        _deadline.Dispose();
    }

    private async Task<(string Text, int? Close)> Next()
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer, _deadline.Token);
            if (frame.MessageType == WebSocketMessageType.Close)
                return ("", (int?)frame.CloseStatus);

            text.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage)
                return (Encoding.UTF8.GetString(text.ToArray()), null);
        }
    }
}
