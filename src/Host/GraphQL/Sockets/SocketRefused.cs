namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>The client broke the protocol: the socket is closed with this code and reason.</summary>
internal sealed class SocketRefused(int code, string reason) : Exception(reason)
{
    public int Code { get; } = code;

    public static SocketRefused Invalid(string reason) => new(SocketCloseCode.InvalidMessage, reason);
}
