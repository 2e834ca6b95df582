using System.Buffers;
using System.Net.WebSockets;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>Puts the frames of a socket together into whole messages of bounded size.</summary>
internal sealed class SocketInbox(WebSocket socket, int limit)
{
    private const int Chunk = 4_096;

    private readonly ArrayBufferWriter<byte> _message = new(Chunk);

    /// <summary>The next message; null when the client has closed. It is valid until the next call.</summary>
    /// <exception cref="SocketRefused">1009 for a message over the limit, 4400 for a binary one.</exception>
    public async Task<ReadOnlyMemory<byte>?> Next(CancellationToken cancelled)
    {
        _message.ResetWrittenCount();
        while (true)
        {
            var frame = await socket.ReceiveAsync(_message.GetMemory(Chunk), cancelled);
            if (frame.MessageType == WebSocketMessageType.Close)
                return null;
            if (frame.MessageType == WebSocketMessageType.Binary)
                throw SocketRefused.Invalid("Messages must be text");

            _message.Advance(frame.Count);
            if (_message.WrittenCount > limit)
                throw new SocketRefused(SocketCloseCode.MessageTooBig, $"A message may be {limit} bytes long");
            if (frame.EndOfMessage)
                return _message.WrittenMemory;
        }
    }

    /// <summary>Reads on, past whatever still comes, until the client has closed too.</summary>
    public async Task Drain(CancellationToken cancelled)
    {
        var rest = new byte[Chunk];
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent
            && (await socket.ReceiveAsync(rest, cancelled)).MessageType != WebSocketMessageType.Close)
        {
        }
    }
}
