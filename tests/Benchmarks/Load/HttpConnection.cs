using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowledge.Benchmarks.Load;

/// <summary>One connection that is kept: a request, its whole response, the next request. No more of HTTP than that takes.</summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    public static async Task<HttpConnection> Open(int port)
    {
        var connection = new HttpConnection();
        await connection.socket.ConnectAsync(IPAddress.Loopback, port);
        return connection;
    }

    /// <summary>Sends a request and waits for the end of its response.</summary>
    /// <returns>The response as it came, valid until the next call; its length and where its head ends.</returns>
    /// <exception cref="IOException">The server answered with something else than 200, or not at all.</exception>
    public async ValueTask<HttpAnswer> Exchange(byte[] request)
    {
        for (var sent = 0; sent < request.Length;)
            sent += await socket.SendAsync(request.AsMemory(sent));
        filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
                Array.Resize(ref buffer, buffer.Length * 2);
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0)
                throw new IOException("The server closed the connection.");
            filled += read;
            if (HttpAnswer.Of(buffer.AsMemory(0, filled)) is { } answer)
                return answer;
        }
    }

    public void Dispose() => socket.Dispose();
}

/// <summary>A whole response.</summary>
internal readonly struct HttpAnswer
{
    private readonly ReadOnlyMemory<byte> content;
    private readonly bool isChunked;

    private HttpAnswer(ReadOnlyMemory<byte> content, bool isChunked)
    {
        this.content = content;
        this.isChunked = isChunked;
    }

    /// <summary>Null while some of it is still to come.</summary>
    public static HttpAnswer? Of(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return null;
        var head = bytes.Span[..end];
        var rest = bytes[(end + 4)..];
        if (!head.StartsWith("HTTP/1.1 200"u8))
            throw new IOException($"The server answered {Encoding.UTF8.GetString(bytes.Span)}");
        if (Length(head) is { } length)
            return rest.Length >= length ? new(rest[..length], false) : null;
        return rest.Span.EndsWith("0\r\n\r\n"u8) && (rest.Length == 5 || rest.Span[^6] == '\n') ? new(rest, true) : null;
    }

    /// <summary>The body, its chunks put together.</summary>
    public byte[] Body()
    {
        if (!isChunked)
            return content.ToArray();
        var body = new List<byte>(content.Length);
        var rest = content.Span;
        while (rest.IndexOf("\r\n"u8) is > 0 and var end)
        {
            var size = int.Parse(rest[..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                break;
            body.AddRange(rest.Slice(end + 2, size));
            rest = rest[(end + 2 + size + 2)..];
        }

        return [.. body];
    }

    private static int? Length(ReadOnlySpan<byte> head)
    {
        foreach (var line in head.Split("\r\n"u8))
        {
            var text = head[line];
            if (text.Length > 15 && Ascii.EqualsIgnoreCase(text[..15], "Content-Length:"u8))
                return int.Parse(text[15..].Trim((byte)' '), CultureInfo.InvariantCulture);
        }

        return null;
    }
}
