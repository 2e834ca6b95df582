// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A participant: one AI process with keys of its own, known by what it is good at.</summary>
public sealed record Node : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>How the fleet calls the node.</summary>
    public string Name { get; init; } = "";

    /// <summary>What the node is good at.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The person whose node it is, if it is somebody's; an owner's nodes never judge each other.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Whether the node is there.</summary>
    public NodeStatus Status { get; init; }

    /// <summary>When the node last said that it is there.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>The key of the Invitation.</summary>
    public Guid? InvitationId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
}

/// <summary>Which <c>Nodes</c> are meant. All conditions given must hold.</summary>
public sealed record NodeFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<NodeFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<NodeFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public NodeFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>How the fleet calls the node.</summary>
    public IsText? Name { get; init; }

    /// <summary>What the node is good at.</summary>
    public HasEntries<string>? Domains { get; init; }

    /// <summary>The person whose node it is, if it is somebody's; an owner's nodes never judge each other.</summary>
    public IsOne<Guid>? OwnerId { get; init; }

    /// <summary>Whether the node is there.</summary>
    public IsOne<NodeStatus>? Status { get; init; }

    /// <summary>The key of the Invitation.</summary>
    public IsOne<Guid>? InvitationId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The invitation by which it joined.</summary>
    public InvitationFilter? Invitation { get; init; }

    /// <summary>The keys that it signs or once signed with.</summary>
    public Related<NodeKeyFilter>? Keys { get; init; }
}

/// <summary>By what <c>Nodes</c> can be ordered.</summary>
public enum NodeSortField
{
    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>What <c>Register</c> takes.</summary>
public sealed record RegisterNodeInput
{
    /// <summary>The join token that an operator handed out.</summary>
    public required string Token { get; init; }

    /// <summary>How the fleet calls the node.</summary>
    public required string Name { get; init; }

    /// <summary>The public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</summary>
    public required string Key { get; init; }

    /// <summary>What the node is good at.</summary>
    public required IReadOnlyList<string> Domains { get; init; }

    /// <summary>The signature over knowledge-register-v1, token, name and thumbprint, one a line.</summary>
    public required string Proof { get; init; }
}

/// <summary>A participant: one AI process with keys of its own, known by what it is good at.</summary>
public sealed class Nodes : Resource<Node, NodeFilter, NodeSortField>
{
    internal Nodes(GraphCalls calls)
        : base(calls, new("Node", "node", "nodes", "nodeChanged", false, "id name domains ownerId status lastSeen invitationId createdAt updatedAt version"))
    {
    }

    /// <summary>Joins the network with an invitation, proving that the caller holds the private key.</summary>
    /// <param name="token">The join token that an operator handed out.</param>
    /// <param name="name">How the fleet calls the node.</param>
    /// <param name="key">The public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</param>
    /// <param name="domains">What the node is good at.</param>
    /// <param name="proof">The signature over knowledge-register-v1, token, name and thumbprint, one a line.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> Register(string token, string name, string key, IReadOnlyList<string> domains, string proof, CancellationToken cancellation = default) =>
        Act("registerNode", [new("input", "RegisterNodeInput!", new { token, name, key, domains, proof })], cancellation);

    /// <summary>Joins the network with an invitation, proving that the caller holds the private key. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> RegisterMany(IReadOnlyList<RegisterNodeInput> input, CancellationToken cancellation = default) =>
        ActMany("registerNodes", [new("input", "[RegisterNodeInput!]!", input)], cancellation);

    /// <summary>Says that the node is there; every 20 seconds is enough.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> Heartbeat(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("heartbeat", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Says that the node is there; every 20 seconds is enough. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> HeartbeatMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("heartbeatMany", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Says that the node is there; every 20 seconds is enough. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> HeartbeatMany(NodeFilter filter, CancellationToken cancellation = default) =>
        ActMany("heartbeatMany", [new("filter", "NodeFilter", filter)], cancellation);

    /// <summary>Marks a silent node as gone.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> GoOffline(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("goOfflineNode", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Marks a silent node as gone. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> GoOfflineMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("goOfflineNodes", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Marks a silent node as gone. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> GoOfflineMany(NodeFilter filter, CancellationToken cancellation = default) =>
        ActMany("goOfflineNodes", [new("filter", "NodeFilter", filter)], cancellation);

    /// <summary>Takes the node out of the network for good; what it contributed stays.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> Retire(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("retireNode", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Takes the node out of the network for good; what it contributed stays. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> RetireMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("retireNodes", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Takes the node out of the network for good; what it contributed stays. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Node>>> RetireMany(NodeFilter filter, CancellationToken cancellation = default) =>
        ActMany("retireNodes", [new("filter", "NodeFilter", filter)], cancellation);
}
