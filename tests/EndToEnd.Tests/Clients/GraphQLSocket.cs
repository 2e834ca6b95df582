using System.Net.WebSockets;
using System.Runtime.CompilerServices;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>A subscription over a WebSocket that speaks <c>graphql-transport-ws</c>.</summary>
internal static class GraphQLSocket
{
    public static async IAsyncEnumerable<JsonElement> Results(GraphQLClient graph, string subscription, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(graph.Address) { Scheme = "ws", Path = "/graphql" }.Uri, cancellation);
        await Send(socket, new { type = "connection_init", payload = new { authorization = $"Bearer {graph.Token}" } }, cancellation);
        Assert.Equal("connection_ack", Type(await Receive(socket, cancellation)));
        await Send(socket, new { type = "subscribe", id = "1", payload = new { query = subscription } }, cancellation);
        while (await Receive(socket, cancellation) is var message && Type(message) != "complete")
        {
            if (Type(message) == "ping")
                await Send(socket, new { type = "pong" }, cancellation);
            else if (Type(message) == "next")
                yield return EventStream.Data(message.GetProperty("payload"));
            else
                Assert.Fail($"Unexpected: {message}");
        }
    }

    private static string? Type(JsonElement message) => message.GetProperty("type").GetString();

    private static ValueTask Send(ClientWebSocket socket, object message, CancellationToken cancellation) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellation);

    private static async Task<JsonElement> Receive(ClientWebSocket socket, CancellationToken cancellation)
    {
        using var text = new MemoryStream();
        var buffer = new byte[4096];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer, cancellation);
            Assert.False(frame.MessageType == WebSocketMessageType.Close, $"The host closed the socket: {socket.CloseStatusDescription}");
            text.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage)
                return JsonElement.Parse(text.ToArray());
        }
    }
}
