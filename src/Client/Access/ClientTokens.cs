using Knowledge.Client.Calls;
using Knowledge.Client.Keys;

namespace Knowledge.Client.Access;

/// <summary>The access tokens of one OAuth client: asked for when needed, and renewed a minute before they expire.</summary>
public sealed class ClientTokens : IAccessTokens, IDisposable
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim turn = new(1);
    private readonly Http http;
    private readonly Func<string, Dictionary<string, string>> proof;
    private TokenServer? server;
    private IssuedToken? current;

    private ClientTokens(Uri address, KnowledgeOptions? options, Func<string, TimeProvider, Dictionary<string, string>> proof)
    {
        http = new Http(address, options ?? new());
        this.proof = issuer => proof(issuer, http.Options.Clock);
    }

    /// <summary>The tokens of a node, which proves with its key who it is (<c>private_key_jwt</c>).</summary>
    /// <param name="server">The network's address.</param>
    /// <param name="nodeId">The node's id.</param>
    /// <param name="key">Its key; it must live as long as this.</param>
    /// <param name="options">How to call.</param>
    public static ClientTokens OfNode(Uri server, Guid nodeId, KeyPair key, KnowledgeOptions? options = null) => OfNode(server, nodeId, () => key, options);

    internal static ClientTokens OfNode(Uri server, Guid nodeId, Func<KeyPair> key, KnowledgeOptions? options) => new(server, options, (issuer, clock) => new()
    {
        ["client_id"] = nodeId.ToString("D"),
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = ClientAssertion.Of(key(), nodeId.ToString("D"), issuer, clock.GetUtcNow()),
    });

    /// <summary>The tokens of a client with a secret, such as the local operator.</summary>
    /// <param name="server">The network's address.</param>
    /// <param name="clientId">The client.</param>
    /// <param name="clientSecret">Its secret.</param>
    /// <param name="options">How to call.</param>
    public static ClientTokens OfSecret(Uri server, string clientId, string clientSecret, KnowledgeOptions? options = null) =>
        new(server, options, (_, _) => new() { ["client_id"] = clientId, ["client_secret"] = clientSecret });

    /// <inheritdoc />
    public async ValueTask<string> Get(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var now = http.Options.Clock.GetUtcNow();
            if (current is null || current.ExpiresAt - Margin <= now)
            {
                server ??= await TokenServer.Discover(http, cancellation).ConfigureAwait(false);
                // An assertion works once: each attempt is made with a fresh one.
                current = await server.Ask(http, () => proof(server.Issuer), cancellation).ConfigureAwait(false);
            }

            return current.Value;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc />
    public void Forget(string refused)
    {
        var held = current;
        if (held?.Value == refused)
            Interlocked.CompareExchange(ref current, null, held);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        turn.Dispose();
        http.Dispose();
    }
}
