using Knowledge.Network.Nodes;

namespace Knowledge.Network.Keys;

/// <summary>A key with which a node signs, kept for good so that what it signed can be verified after it has ended.</summary>
[Resource]
[Transition(nameof(Expire), NodeKeyStatus.Active, NodeKeyStatus.Expired)]
[Transition(nameof(Revoke), NodeKeyStatus.Active, NodeKeyStatus.Revoked)]
public sealed partial class NodeKey
{
    // What it is

    /// <summary>The node whose key it is.</summary>
    [BelongsTo]
    public Node Node { get; private set; } = null!;

    /// <summary>The public half, with which signatures are verified, as a JSON Web Key.</summary>
    [Field, Immutable]
    public PublicKey Jwk { get; private set; } = null!;

    /// <summary>The key's thumbprint (RFC 7638); no other key has or had it, of whatever node.</summary>
    [Field, Unique, Immutable, Length(43, 43)]
    public string Thumbprint { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    [Field, Filter]
    public NodeKeyStatus Status { get; private set; } = NodeKeyStatus.Active;

    /// <summary>Until when it counts, if its end is known.</summary>
    [Field, Sort]
    public DateTimeOffset? ValidUntil { get; private set; }

    /// <summary>When it was revoked, if it was.</summary>
    [Field]
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Whether what is signed with the key counts at that time.</summary>
    public bool IsUsable(DateTimeOffset now) => Status == NodeKeyStatus.Active && (ValidUntil is null || ValidUntil > now);

    internal static NodeKey Of(PublicKey key, Guid nodeId = default) => new() { NodeId = nodeId, Jwk = key, Thumbprint = key.Thumbprint };

    // What it does

    /// <summary>Gives a node one more key, proving that the caller holds its private half; the others stay.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="key">The new public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</param>
    /// <param name="proof">The new key's signature over <c>knowledge-add-key-v1</c>, the node's id and the new key's thumbprint, one a line.</param>
    [Create]
    internal static Task<NodeKey> Add(Guid nodeId, PublicKey key, [Length(1, 200)] string proof, KeyRing ring, CancellationToken cancellation) =>
        ring.Admit(nodeId, key, proof, cancellation);

    /// <summary>Revokes the key at once: nothing that is signed with it counts any more, and every access token of the node ends on every host.</summary>
    [Update]
    internal async Task Revoke(Actor actor, KeyRing ring, TimeProvider clock, CancellationToken cancellation)
    {
        await ring.Take(NodeId, cancellation);
        if (actor.NodeId == NodeId && !(await ring.Usable(NodeId, cancellation)).Any(other => other.Id != Id))
            throw new Refusal("LAST_KEY", "This is the node's last usable key: without it the node could not sign in any more. Add another one first, or ask the node's owner or an administrator.");
        RevokedAt = clock.GetUtcNow();
    }

    /// <summary>Whoever holds a revoked key may hold a token too, so all of them end; the node signs in anew with another key.</summary>
    [After(nameof(Revoke))]
    internal async Task SignOut(KeyRing ring, CancellationToken cancellation)
    {
        await ring.Publish(NodeId, cancellation);
        await ring.EndTokens(NodeId, cancellation);
    }

    // Who may
    public static void Policies(Policies<NodeKey> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Add), nameof(Rotate), nameof(Revoke)).If((key, actor) => key.NodeId == actor.NodeId || key.Node.OwnerId == actor.UserId);
        may.Run(nameof(Add), nameof(Rotate), nameof(Revoke)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(PhaseOut), nameof(Expire)).If(actor => actor.IsSystem);
    }
}

/// <summary>Where a key of a node stands.</summary>
public enum NodeKeyStatus
{
    /// <summary>What is signed with it counts, until its end if that is known.</summary>
    Active,

    /// <summary>Its end has come: another key took its place.</summary>
    Expired,

    /// <summary>It was taken back.</summary>
    Revoked,
}
