namespace Knowledge.Kernel.Cli;

/// <summary>An access token and how long it lives.</summary>
/// <param name="Value">The token.</param>
/// <param name="ExpiresAt">From then on it is refused.</param>
public sealed record AccessToken(string Value, DateTimeOffset ExpiresAt);

/// <summary>The access tokens of one client: asked for when needed, kept until shortly before they expire.</summary>
public sealed class AccessTokens(Func<CancellationToken, Task<AccessToken>> ask, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim turn = new(1);
    private AccessToken? current;

    /// <summary>The access tokens of a client that proves who it is.</summary>
    public AccessTokens(Uri server, HttpClient http, IGrant grant, TimeProvider clock) : this(new GrantedTokens(server, http, grant, clock).Ask, clock)
    {
    }

    /// <summary>A token that is good for at least a minute.</summary>
    /// <exception cref="GraphQLFailure">The token server refuses the client.</exception>
    /// <exception cref="HttpRequestException">The server cannot be reached.</exception>
    public async Task<AccessToken> Get(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            if (current is null || current.ExpiresAt - Margin <= clock.GetUtcNow())
                current = await ask(cancellation);
            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The server no longer takes this token: the next one is asked for.</summary>
    public void Forget(AccessToken refused) => Interlocked.CompareExchange(ref current, null, refused);

    /// <inheritdoc />
    public void Dispose() => turn.Dispose();
}
