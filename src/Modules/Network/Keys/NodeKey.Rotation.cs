namespace Knowledge.Network.Keys;

/// <summary>How a key takes the place of others: both count for a while, so that nothing signed in between is lost.</summary>
public sealed partial class NodeKey
{
    /// <summary>Gives a node a new key in place of all others, which count for a while longer.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="key">The new public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</param>
    /// <param name="proof">The new key's signature over <c>knowledge-add-key-v1</c>, the node's id and the new key's thumbprint, one a line.</param>
    /// <param name="overlapHours">For how many hours the others still count, 0 to 720.</param>
    [Create]
    internal static async Task<NodeKey> Rotate(
        Guid nodeId, PublicKey key, [Length(1, 200)] string proof, KeyRing ring, CancellationToken cancellation, [Range(0, 720)] double overlapHours = 24)
    {
        var added = await ring.Admit(nodeId, key, proof, cancellation);
        await ring.PhaseOut(nodeId, TimeSpan.FromHours(overlapHours), cancellation);
        return added;
    }

    /// <summary>Gives the key an end, unless it has an earlier one.</summary>
    /// <param name="until">When it stops to count.</param>
    [Update]
    internal void PhaseOut(DateTimeOffset until) => ValidUntil = ValidUntil < until ? ValidUntil : until;

    /// <summary>Takes a key whose end has come out of use.</summary>
    [Update]
    internal async Task Expire(KeyRing ring, TimeProvider clock, CancellationToken cancellation)
    {
        await ring.Take(NodeId, cancellation);
        if (ValidUntil is null || ValidUntil > clock.GetUtcNow())
            throw new Refusal(FailureCode.Conflict, "The key's end has not come.");
    }

    /// <summary>The end of a key is due work; votes look at the clock themselves.</summary>
    [Trigger(nameof(Expire), Every = "00:00:10", Batch = 200)]
    internal static Expression<Func<NodeKey, bool>> Overdue(DateTimeOffset now) =>
        key => key.Status == NodeKeyStatus.Active && key.ValidUntil != null && key.ValidUntil <= now;

    /// <summary>From the commit on the node signs in with its usable keys and no others.</summary>
    [After(nameof(Add), nameof(Rotate), nameof(Expire))]
    internal Task Publish(KeyRing ring, CancellationToken cancellation) => ring.Publish(NodeId, cancellation);
}
