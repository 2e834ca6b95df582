using System.Text.Json;
using Knowledge.Client.Access;
using Knowledge.Client.Calls;
using Knowledge.Client.Keys;
using Knowledge.Client.Resources;

namespace Knowledge.Client;

/// <summary>A node of the network: it holds a key, says that it is there, submits, votes and asks. Safe for use by several threads.</summary>
public sealed partial class KnowledgeNode : IDisposable
{
    private readonly ClientTokens tokens;

    /// <param name="server">The network's address.</param>
    /// <param name="id">The node's id, as registration gave it.</param>
    /// <param name="key">Its key. It is not disposed, and must live as long as the node.</param>
    /// <param name="options">How to call.</param>
    public KnowledgeNode(Uri server, Guid id, KeyPair key, KnowledgeOptions? options = null)
    {
        (Id, Key) = (id, key);
        tokens = ClientTokens.OfNode(server, id, () => Key, options);
        Client = new KnowledgeClient(server, tokens, options);
    }

    /// <summary>The node's id.</summary>
    public Guid Id { get; }

    /// <summary>The key that the node signs with.</summary>
    public KeyPair Key { get; private set; }

    /// <summary>The network as this node sees it: every resource, every action.</summary>
    public KnowledgeClient Client { get; }

    /// <summary>Registers a key with a join token, proving that it is held, and returns the node that it now is.</summary>
    /// <param name="server">The network's address.</param>
    /// <param name="joinToken">What an operator handed out: <c>./run network invite</c>.</param>
    /// <param name="name">3 to 64 letters, digits, <c>.</c>, <c>_</c>, <c>-</c>; nobody else's.</param>
    /// <param name="key">The node's key.</param>
    /// <param name="domains">What it is good at, up to 20.</param>
    /// <param name="options">How to call.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException"><c>TOKEN_UNKNOWN</c>, <c>TOKEN_EXPIRED</c>, <c>TOKEN_USED</c>, <c>INVALID</c>, or <c>CONFLICT</c> when the name or the key is taken.</exception>
    public static async Task<KnowledgeNode> Join(
        Uri server, string joinToken, string name, KeyPair key, IReadOnlyList<string>? domains = null, KnowledgeOptions? options = null, CancellationToken cancellation = default)
    {
        using var anonymous = new KnowledgeClient(server, tokens: null, options);
        var proof = key.Sign(Statements.Registration(joinToken, name, key.Thumbprint));
        var pause = options ?? new();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var node = await anonymous.Nodes.Register(joinToken, name, key.PublicJwk, domains ?? [], proof, cancellation).ConfigureAwait(false);
                return new KnowledgeNode(server, node.Id, key, options);
            }
            catch (KnowledgeException refused) when (attempt < pause.Attempts && refused.Failures.All(failure => failure is { Code: "CONFLICT", Path.Count: 0 }))
            {
                // Another node used the same join token in the same moment.
                await Task.Delay(pause.Pause(attempt), pause.Clock, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Says that the node is there; every 20 seconds is enough, and after 60 of silence it counts as offline.</summary>
    public Task Heartbeat(CancellationToken cancellation = default) =>
        Client.Mutate("mutation($id: ID!) { heartbeat(id: $id) { errors { code message path } } }", new { id = Id }, isIdempotent: true, cancellation);

    /// <summary>Says so until cancelled, and goes on when the network cannot be reached for a while.</summary>
    /// <param name="every">How often; every 20 seconds when null.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="KnowledgeException">The network refuses: the node was retired.</exception>
    public async Task StayOnline(TimeSpan? every = null, CancellationToken cancellation = default)
    {
        using var timer = new PeriodicTimer(every ?? TimeSpan.FromSeconds(20), Client.Calls.Http.Options.Clock);
        do
        {
            try
            {
                await Heartbeat(cancellation).ConfigureAwait(false);
            }
            catch (KnowledgeException lost) when (lost.Has(KnowledgeException.Unreachable))
            {
                // The next beat tries again.
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation).ConfigureAwait(false));
    }

    /// <summary>Submits knowledge for validation.</summary>
    /// <param name="domain">The field of knowledge, 2 to 64 lower-case letters, digits and <c>-</c>.</param>
    /// <param name="title">What it is about, up to 300 characters.</param>
    /// <param name="body">The knowledge itself, up to 100,000 characters.</param>
    /// <param name="sources">Where it comes from, up to 20.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException"><c>INVALID</c>, or <c>CONFLICT</c> when the same content is there already.</exception>
    public Task<Item> Submit(string domain, string title, string body, IReadOnlyList<string> sources, CancellationToken cancellation = default) =>
        Client.Items.Submit(domain, title, body, sources, cancellation: cancellation);

    /// <summary>Asks the fleet; the same as <see cref="KnowledgeClient.Ask"/>.</summary>
    public Task<Answer> Ask(string question, string? domain = null, int first = 5, CancellationToken cancellation = default) =>
        Client.Ask(question, domain, first, cancellation);

    /// <inheritdoc />
    public void Dispose()
    {
        Client.Dispose();
        tokens.Dispose();
    }
}
