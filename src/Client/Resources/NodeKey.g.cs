// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A key with which a node signs, kept for good so that what it signed can be verified after it has ended.</summary>
public sealed record NodeKey : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The public half, with which signatures are verified, as a JSON Web Key.</summary>
    public string Jwk { get; init; } = "";

    /// <summary>The key's thumbprint (RFC 7638); no other key has or had it, of whatever node.</summary>
    public string Thumbprint { get; init; } = "";

    /// <summary>Where it stands.</summary>
    public NodeKeyStatus Status { get; init; }

    /// <summary>Until when it counts, if its end is known.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>When it was revoked, if it was.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>NodeKeys</c> are meant. All conditions given must hold.</summary>
public sealed record NodeKeyFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<NodeKeyFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<NodeKeyFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public NodeKeyFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>Where it stands.</summary>
    public IsOne<NodeKeyStatus>? Status { get; init; }

    /// <summary>The key of the Node.</summary>
    public IsOne<Guid>? NodeId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The node whose key it is.</summary>
    public NodeFilter? Node { get; init; }
}

/// <summary>By what <c>NodeKeys</c> can be ordered.</summary>
public enum NodeKeySortField
{
    /// <summary>Until when it counts, if its end is known.</summary>
    [JsonStringEnumMemberName("VALID_UNTIL")]
    ValidUntil,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Add</c> takes.</summary>
public sealed record AddNodeKeyInput
{
    /// <summary>The node.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>The new public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</summary>
    public required string Key { get; init; }

    /// <summary>The new key's signature over knowledge-add-key-v1, the node's id and the new key's thumbprint, one a line.</summary>
    public required string Proof { get; init; }
}

/// <summary>What <c>Rotate</c> takes.</summary>
public sealed record RotateNodeKeyInput
{
    /// <summary>The node.</summary>
    public required Guid NodeId { get; init; }

    /// <summary>The new public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</summary>
    public required string Key { get; init; }

    /// <summary>The new key's signature over knowledge-add-key-v1, the node's id and the new key's thumbprint, one a line.</summary>
    public required string Proof { get; init; }

    /// <summary>For how many hours the others still count, 0 to 720.</summary>
    public double? OverlapHours { get; init; }
}

/// <summary>A key with which a node signs, kept for good so that what it signed can be verified after it has ended.</summary>
public sealed class NodeKeys : Resource<NodeKey, NodeKeyFilter, NodeKeySortField>
{
    internal NodeKeys(GraphCalls calls)
        : base(calls, new("NodeKey", "nodeKey", "nodeKeys", "nodeKeyChanged", false, "id jwk thumbprint status validUntil revokedAt nodeId createdAt updatedAt version"))
    {
    }

    /// <summary>Gives a node one more key, proving that the caller holds its private half; the others stay.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="key">The new public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</param>
    /// <param name="proof">The new key's signature over knowledge-add-key-v1, the node's id and the new key's thumbprint, one a line.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<NodeKey> Add(Guid nodeId, string key, string proof, CancellationToken cancellation = default) =>
        Act("addNodeKey", [new("input", "AddNodeKeyInput!", new { nodeId, key, proof })], cancellation);

    /// <summary>Gives a node one more key, proving that the caller holds its private half; the others stay. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> AddMany(IReadOnlyList<AddNodeKeyInput> input, CancellationToken cancellation = default) =>
        ActMany("addNodeKeys", [new("input", "[AddNodeKeyInput!]!", input)], cancellation);

    /// <summary>Revokes the key at once: nothing that is signed with it counts any more, and every access token of the node ends on every host.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<NodeKey> Revoke(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("revokeNodeKey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Revokes the key at once: nothing that is signed with it counts any more, and every access token of the node ends on every host. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> RevokeMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("revokeNodeKeys", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Revokes the key at once: nothing that is signed with it counts any more, and every access token of the node ends on every host. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> RevokeMany(NodeKeyFilter filter, CancellationToken cancellation = default) =>
        ActMany("revokeNodeKeys", [new("filter", "NodeKeyFilter", filter)], cancellation);

    /// <summary>Gives a node a new key in place of all others, which count for a while longer.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="key">The new public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</param>
    /// <param name="proof">The new key's signature over knowledge-add-key-v1, the node's id and the new key's thumbprint, one a line.</param>
    /// <param name="overlapHours">For how many hours the others still count, 0 to 720.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<NodeKey> Rotate(Guid nodeId, string key, string proof, double? overlapHours = null, CancellationToken cancellation = default) =>
        Act("rotateNodeKey", [new("input", "RotateNodeKeyInput!", new { nodeId, key, proof, overlapHours })], cancellation);

    /// <summary>Gives a node a new key in place of all others, which count for a while longer. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> RotateMany(IReadOnlyList<RotateNodeKeyInput> input, CancellationToken cancellation = default) =>
        ActMany("rotateNodeKeys", [new("input", "[RotateNodeKeyInput!]!", input)], cancellation);

    /// <summary>Gives the key an end, unless it has an earlier one.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="until">When it stops to count.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<NodeKey> PhaseOut(Guid id, DateTimeOffset until, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("phaseOutNodeKey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "PhaseOutNodeKeyInput!", new { until })], cancellation);

    /// <summary>Gives the key an end, unless it has an earlier one. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="until">When it stops to count.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> PhaseOutMany(IReadOnlyList<Guid> ids, DateTimeOffset until, CancellationToken cancellation = default) =>
        ActMany("phaseOutNodeKeys", [new("ids", "[ID!]", ids), new("input", "PhaseOutNodeKeyInput!", new { until })], cancellation);

    /// <summary>Gives the key an end, unless it has an earlier one. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="until">When it stops to count.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> PhaseOutMany(NodeKeyFilter filter, DateTimeOffset until, CancellationToken cancellation = default) =>
        ActMany("phaseOutNodeKeys", [new("filter", "NodeKeyFilter", filter), new("input", "PhaseOutNodeKeyInput!", new { until })], cancellation);

    /// <summary>Takes a key whose end has come out of use.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<NodeKey> Expire(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("expireNodeKey", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes a key whose end has come out of use. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> ExpireMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("expireNodeKeys", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes a key whose end has come out of use. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<NodeKey>>> ExpireMany(NodeKeyFilter filter, CancellationToken cancellation = default) =>
        ActMany("expireNodeKeys", [new("filter", "NodeKeyFilter", filter)], cancellation);
}
