namespace Knowledge.Client.Access;

/// <summary>Where a client takes its access tokens from.</summary>
public interface IAccessTokens
{
    /// <summary>A token that is good for a while.</summary>
    /// <exception cref="KnowledgeException">The token server refuses, or cannot be reached.</exception>
    ValueTask<string> Get(CancellationToken cancellation);

    /// <summary>The server no longer takes this token: the next call to <see cref="Get"/> must give another one.</summary>
    void Forget(string refused);
}

/// <summary>A token that somebody else obtained and renews.</summary>
/// <param name="token">The token.</param>
public sealed class GivenToken(string token) : IAccessTokens
{
    /// <inheritdoc />
    public ValueTask<string> Get(CancellationToken cancellation) => ValueTask.FromResult(token);

    /// <inheritdoc />
    public void Forget(string refused)
    {
        // There is no other one; the server's refusal reaches the caller.
    }
}
