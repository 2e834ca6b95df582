namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>Close codes of WebSocket and of the <c>graphql-transport-ws</c> protocol.</summary>
internal static class SocketCloseCode
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;
    public const int MessageTooBig = 1009;
    public const int InvalidMessage = 4400;
    public const int Unauthorized = 4401;
    public const int Forbidden = 4403;
    public const int SubprotocolNotAcceptable = 4406;
    public const int InitTimeout = 4408;
    public const int SubscriberExists = 4409;
    public const int TooManyInits = 4429;
    public const int InternalError = 4500;
}
