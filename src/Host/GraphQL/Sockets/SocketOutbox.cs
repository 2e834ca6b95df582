using System.Net.WebSockets;
using System.Text;
using GraphQL;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>Writes to a socket, one message at a time, whoever sends.</summary>
internal sealed class SocketOutbox(WebSocket socket, IGraphQLTextSerializer serializer) : IDisposable
{
    // A close reason has room for 123 bytes in its frame.
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim _turn = new(1, 1);

    // The token is the connection's: a send that is cancelled half-way breaks the socket for all its operations.
    public async Task Send(object message, CancellationToken connection)
    {
        var text = Encoding.UTF8.GetBytes(serializer.Serialize(message));
        await _turn.WaitAsync(connection);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.SendAsync(text, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, connection);
        }
        finally
        {
            _turn.Release();
        }
    }

    public async Task Close(int code, string reason, CancellationToken connection)
    {
        await _turn.WaitAsync(connection);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, Shortened(reason), connection);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static string Shortened(string reason)
    {
        while (Encoding.UTF8.GetByteCount(reason) > MaxReasonBytes)
            reason = reason[..^1];
        return reason;
    }
}
