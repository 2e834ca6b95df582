using System.Net.WebSockets;
using GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Http;
using Knowledge.Host.GraphQL.Operations;
using Microsoft.Extensions.Options;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>GraphQL over WebSocket, subprotocol <c>graphql-transport-ws</c>: accepts sockets and sees them to their end.</summary>
internal sealed partial class SocketTransport(
    OperationRunner runner, RequestReader reader, ErrorShaper errors, OriginPolicy origins, IGraphQLTextSerializer serializer,
    IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock, IOptions<GraphQLTransportOptions> options, ILogger<SocketTransport> log)
{
    private const string Subprotocol = "graphql-transport-ws";
    private static readonly TimeSpan CloseGrace = TimeSpan.FromSeconds(3);

    public async Task Serve(HttpContext context)
    {
        if (origins.IsForeign(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsync("A page of another site may not open a socket here. Allow its origin in GraphQL:AllowedOrigins.");
            return;
        }

        var spoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(spoken ? Subprotocol : null);
        using var connection = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        using var outbox = new SocketOutbox(socket, serializer);
        var operations = new SocketOperations(outbox, runner, errors, scopes, connection.Token);
        try
        {
            var inbox = new SocketInbox(socket, options.Value.MaxSocketMessageBytes);
            var (code, reason) = spoken
                ? await Converse(context, inbox, outbox, operations, connection)
                : (SocketCloseCode.SubprotocolNotAcceptable, "Subprotocol not acceptable");
            await Close(code, reason, inbox, outbox, connection);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException)
        {
            LogGone(gone.Message);
        }
        finally
        {
            await connection.CancelAsync();
            await operations.Ended();
        }
    }

    /// <summary>Answers messages until one side has had enough; the answer is what to close with.</summary>
    private async Task<(int Code, string Reason)> Converse(
        HttpContext context, SocketInbox inbox, SocketOutbox outbox, SocketOperations operations, CancellationTokenSource connection)
    {
        var conversation = new SocketConnection(context, outbox, operations, reader, options.Value);
        await using var patience = clock.CreateTimer(
            _ => _ = conversation.IsInitialised ? Task.CompletedTask : Hurry(SocketCloseCode.InitTimeout, "Connection initialisation timeout", outbox, connection),
            null, options.Value.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);
        await using var stopping = lifetime.ApplicationStopping.Register(
            () => _ = Hurry(SocketCloseCode.GoingAway, "The host stops", outbox, connection));
        try
        {
            while (await inbox.Next(connection.Token) is { } text)
                await conversation.Answer(SocketMessage.Parse(text), connection.Token);
            return (SocketCloseCode.Normal, "");
        }
        catch (SocketRefused refused)
        {
            return (refused.Code, refused.Message);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or WebSocketException or IOException))
        {
            return (SocketCloseCode.InternalError, errors.Shape(exception).Message);
        }
    }

    /// <summary>Closes while the conversation waits for a message: its wait ends when the client closes too, or is cut short.</summary>
    private static async Task Hurry(int code, string reason, SocketOutbox outbox, CancellationTokenSource connection)
    {
        try
        {
            await outbox.Close(code, reason, connection.Token);
            connection.CancelAfter(CloseGrace);
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // It has ended by itself meanwhile.
        }
    }

    private static async Task Close(int code, string reason, SocketInbox inbox, SocketOutbox outbox, CancellationTokenSource connection)
    {
        connection.CancelAfter(CloseGrace);
        await outbox.Close(code, reason, connection.Token);
        await inbox.Drain(connection.Token);
    }

    [LoggerMessage(LogLevel.Debug, "A GraphQL socket ended without a close: {Reason}")]
    private partial void LogGone(string reason);
}
