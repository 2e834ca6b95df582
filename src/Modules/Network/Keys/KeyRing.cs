using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Clients;
using Knowledge.Kernel.Storage;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Network.Keys;

/// <summary>The keys of a node together, in the transaction of the action that changes one.</summary>
internal sealed class KeyRing(KnowledgeDb db, Actions actions, INodeClients clients, IIncidents incidents, TimeProvider clock)
{
    /// <summary>Each of them is tried when the node signs in or votes.</summary>
    private const int MostUsable = 10;

    /// <summary>Makes those who change the keys of one node take turns.</summary>
    public Task Take(Guid nodeId, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM network.nodes WHERE id = {nodeId} FOR NO KEY UPDATE", cancellation);

    /// <summary>The keys that count now, as this transaction leaves them.</summary>
    public async Task<IReadOnlyList<NodeKey>> Usable(Guid nodeId, CancellationToken cancellation)
    {
        await db.Set<NodeKey>().Where(key => key.NodeId == nodeId && key.Status == NodeKeyStatus.Active).LoadAsync(cancellation);
        var now = clock.GetUtcNow();
        return [.. db.Set<NodeKey>().Local.Where(key => key.NodeId == nodeId && key.IsUsable(now))];
    }

    /// <exception cref="Refusal">The node cannot have this key.</exception>
    public async Task<NodeKey> Admit(Guid nodeId, PublicKey key, string proof, CancellationToken cancellation)
    {
        await Take(nodeId, cancellation);
        var node = await db.Set<Node>().SingleOrDefaultAsync(row => row.Id == nodeId, cancellation)
            ?? throw new Refusal(FailureCode.NotFound, $"There is no node {nodeId}.", "nodeId");
        if (node.Status == NodeStatus.Retired)
            throw new Refusal("RETIRED", $"{node.Name} was retired; register a new node.", "nodeId");
        if (!key.Verifies(Statements.AddedKey(nodeId, key), proof))
        {
            incidents.Report(IncidentKind.PermissionRefused, "The proof of a new key does not verify with it.", node.Name);
            throw new Refusal("BAD_SIGNATURE", "The proof does not verify with the new key. Sign 'knowledge-add-key-v1', the node's id and the new key's thumbprint, one a line, with the new key.", "proof");
        }

        await DemandNew(key, cancellation);
        if ((await Usable(nodeId, cancellation)).Count >= MostUsable)
            throw new Refusal("TOO_MANY_KEYS", $"A node has {MostUsable} usable keys at most. Revoke one first.", "key");
        return NodeKey.Of(key, nodeId);
    }

    /// <summary>A key is used once: by one node, and never again.</summary>
    /// <exception cref="Refusal">It was used before.</exception>
    public async Task DemandNew(PublicKey key, CancellationToken cancellation)
    {
        var thumbprint = key.Thumbprint;
        if (await db.Set<NodeKey>().AnyAsync(other => other.Thumbprint == thumbprint, cancellation))
            throw new Refusal(FailureCode.Conflict, "This key is or was a node's key already. A key is never used twice: make a new key pair.", "key");
    }

    /// <summary>Gives every key that counts now an end.</summary>
    public async Task PhaseOut(Guid nodeId, TimeSpan overlap, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + overlap;
        foreach (var key in await Usable(nodeId, cancellation))
            await actions.As(Actor.System).NodeKeys.PhaseOut(key.Id, until, cancellation);
    }

    /// <summary>Takes back every key of a node that leaves for good.</summary>
    public async Task RevokeAll(Guid nodeId, CancellationToken cancellation)
    {
        var active = await db.Set<NodeKey>().Where(key => key.NodeId == nodeId && key.Status == NodeKeyStatus.Active).Select(key => key.Id).ToListAsync(cancellation);
        foreach (var key in active)
            await actions.As(Actor.System).NodeKeys.Revoke(key, cancellation);
    }

    /// <summary>Tells the token server with which keys the node signs in.</summary>
    public async Task Publish(Guid nodeId, CancellationToken cancellation) =>
        await clients.ChangeKeys(nodeId, (await Usable(nodeId, cancellation)).Select(key => key.Jwk.ToString()), cancellation);

    /// <summary>Ends the node's access tokens.</summary>
    public Task EndTokens(Guid nodeId, CancellationToken cancellation) => clients.EndTokens(nodeId, cancellation);
}
