using System.Security.Claims;
using GraphQL;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Sockets;

namespace Knowledge.Transports.Tests;

public sealed class Counter
{
    private int _value;

    public int Value => Volatile.Read(ref _value);

    public int Add(int amount) => Interlocked.Add(ref _value, amount);
}

/// <summary>Its id tells scopes apart.</summary>
public sealed class ScopeProbe
{
    public string Id { get; } = Guid.CreateVersion7().ToString();
}

/// <summary>Holds resolvers until it opens, and knows how many wait and how many gave up.</summary>
public sealed class Gate
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;
    private int _cancelled;

    public int Waiting => Volatile.Read(ref _waiting);

    public int Cancelled => Volatile.Read(ref _cancelled);

    public void Open() => _open.TrySetResult();

    public async Task Wait(CancellationToken cancelled)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _open.Task.WaitAsync(cancelled);
        }
        catch (OperationCanceledException)
        {
            Interlocked.Increment(ref _cancelled);
            throw;
        }
    }
}

public sealed class TestAuthenticator : ISocketAuthenticator
{
    public Task<ClaimsPrincipal?> Authenticate(HttpContext context, string bearerToken, CancellationToken cancelled) => Task.FromResult(
        bearerToken == "good" ? new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "grace")], "test")) : null);
}

public sealed class NotFoundRefusal : IRefusalTranslation
{
    public ExecutionError? Translate(Exception exception) =>
        exception is KeyNotFoundException ? new ExecutionError(exception.Message) { Code = "NOT_FOUND" } : null;
}
