using Knowledge.Client.Keys;
using Knowledge.Client.Resources;

namespace Knowledge.Client;

/// <summary>The keys of the node: more than one, one in place of another, one taken back.</summary>
public sealed partial class KnowledgeNode
{
    /// <summary>Gives the node one more key; it goes on signing with the one that it has.</summary>
    /// <param name="added">The new key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException"><c>CONFLICT</c> when the key is or was in use, or <c>TOO_MANY_KEYS</c>.</exception>
    public Task<NodeKey> AddKey(KeyPair added, CancellationToken cancellation = default) =>
        Client.NodeKeys.Add(Id, added.PublicJwk, Proof(added), cancellation);

    /// <summary>Gives the node a new key in place of all others, and signs with it from now on.</summary>
    /// <param name="successor">The new key. It is not disposed, and must live as long as the node.</param>
    /// <param name="overlap">How long the others still count, for copies of the node that do not have the new key yet; up to 30 days, a day when null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException"><c>CONFLICT</c> when the key is or was in use, or <c>TOO_MANY_KEYS</c>.</exception>
    public async Task<NodeKey> RotateKey(KeyPair successor, TimeSpan? overlap = null, CancellationToken cancellation = default)
    {
        var added = await Client.NodeKeys.Rotate(Id, successor.PublicJwk, Proof(successor), overlap?.TotalHours, cancellation).ConfigureAwait(false);
        Key = successor;
        return added;
    }

    /// <summary>Revokes a key of the node at once, and ends its access tokens; the next call signs in anew.</summary>
    /// <param name="thumbprint">The key's thumbprint.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException"><c>LAST_KEY</c>, <c>NOT_FOUND</c>, or <c>CONFLICT</c> when it has ended already.</exception>
    public async Task RevokeKey(string thumbprint, CancellationToken cancellation = default)
    {
        await foreach (var key in Client.NodeKeys.List(new NodeKeyFilter { Node = new NodeFilter { Id = Id } }, cancellation: cancellation).ConfigureAwait(false))
        {
            if (key.Thumbprint != thumbprint)
                continue;
            await Client.NodeKeys.Revoke(key.Id, cancellation: cancellation).ConfigureAwait(false);
            return;
        }

        throw new KnowledgeException([new Failure("NOT_FOUND", $"The node has no key {thumbprint}.", ["thumbprint"])]);
    }

    private string Proof(KeyPair key) => key.Sign(Statements.AddedKey(Id, key.Thumbprint));
}
