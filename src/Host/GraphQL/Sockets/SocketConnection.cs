using System.Security.Claims;
using System.Text.Json;
using GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Operations;

namespace Knowledge.Host.GraphQL.Sockets;

/// <summary>One client's conversation: initialised once, then any number of operations, until either side closes.</summary>
internal sealed class SocketConnection(
    HttpContext context, SocketOutbox outbox, SocketOperations operations, RequestReader reader, GraphQLTransportOptions options)
{
    private ClaimsPrincipal _user = context.User;
    private volatile bool _initialised;
    private bool _acknowledged;

    public bool IsInitialised => _initialised;

    /// <exception cref="SocketRefused">The message breaks the protocol.</exception>
    public Task Answer(SocketMessage message, CancellationToken connection) => message.Type switch
    {
        "connection_init" => Initialise(message, connection),
        "ping" => outbox.Send(message.Payload is { } payload ? new { type = "pong", payload } : new { type = "pong" }, connection),
        "pong" => Task.CompletedTask,
        "subscribe" => Subscribe(message, connection),
        "complete" => operations.Stop(message.RequiredId),
        _ => throw SocketRefused.Invalid("The message has a type that the protocol does not know"),
    };

    private async Task Initialise(SocketMessage message, CancellationToken connection)
    {
        if (_initialised)
            throw new SocketRefused(SocketCloseCode.TooManyInits, "Too many initialisation requests");

        _initialised = true;
        if (BearerToken(message.Payload) is { } token)
            _user = context.User = await Authenticate(token, connection);
        _acknowledged = true;
        await outbox.Send(new { type = "connection_ack" }, connection);
    }

    private async Task<ClaimsPrincipal> Authenticate(string token, CancellationToken connection)
    {
        var user = context.RequestServices.GetService<ISocketAuthenticator>() is { } authenticator
            ? await authenticator.Authenticate(context, token, connection)
            : null;
        return user ?? throw new SocketRefused(SocketCloseCode.Forbidden, "Forbidden");
    }

    private Task Subscribe(SocketMessage message, CancellationToken connection)
    {
        if (!_acknowledged)
            throw new SocketRefused(SocketCloseCode.Unauthorized, "Unauthorized");

        var id = message.RequiredId;
        OperationRequest request;
        try
        {
            request = Request(message);
        }
        catch (RequestRefused refused)
        {
            return Fail(id, refused, connection);
        }

        if (operations.Count >= options.MaxOperationsPerSocket && !operations.Runs(id))
        {
            var error = new ExecutionError($"{options.MaxOperationsPerSocket} operations run on this socket already. Complete one first.") { Code = "TOO_MANY_OPERATIONS" };
            return Fail(id, error, connection);
        }

        operations.Start(id, request, _user);
        return Task.CompletedTask;
    }

    private Task Fail(string id, ExecutionError error, CancellationToken connection) => outbox.Send(new { type = "error", id, payload = new[] { error } }, connection);

    private OperationRequest Request(SocketMessage message)
    {
        try
        {
            return reader.Read(message.Payload ?? throw SocketRefused.Invalid("The message needs a payload"));
        }
        catch (RequestRefused refused) when (refused.IsMalformed)
        {
            throw SocketRefused.Invalid(refused.Message);
        }
    }

    private static string? BearerToken(JsonElement? payload)
    {
        const string Scheme = "Bearer ";
        if (payload is not { ValueKind: not JsonValueKind.Null } values)
            return null;
        if (values.ValueKind != JsonValueKind.Object)
            throw SocketRefused.Invalid("The payload of connection_init must be an object");

        var given = values.EnumerateObject().FirstOrDefault(field => field.Name.Equals("authorization", StringComparison.OrdinalIgnoreCase)).Value;
        if (given.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
            return null;

        return given.ValueKind == JsonValueKind.String && given.GetString()!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? given.GetString()![Scheme.Length..].Trim()
            : throw new SocketRefused(SocketCloseCode.Forbidden, "Forbidden");
    }
}
