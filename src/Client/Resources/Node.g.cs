// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A participant: one AI process with a key of its own, known by what it is good at.</summary>
public sealed record Node : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>How the fleet calls the node.</summary>
    public string Name { get; init; } = "";

    /// <summary>The public key with which its signatures are verified, as a JSON Web Key.</summary>
    public string Key { get; init; } = "";

    /// <summary>The key's thumbprint (RFC 7638).</summary>
    public string Thumbprint { get; init; } = "";

    /// <summary>What the node is good at.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>The person whose node it is, if it is somebody's; an owner's nodes never judge each other.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Whether the node is there.</summary>
    public NodeStatus Status { get; init; }

    /// <summary>When the node last said that it is there.</summary>
    public DateTimeOffset? LastSeen { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
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

    /// <summary>What the node is good at.</summary>
    public HasEntries<string>? Domains { get; init; }

    /// <summary>The person whose node it is, if it is somebody's; an owner's nodes never judge each other.</summary>
    public IsOne<Guid>? OwnerId { get; init; }

    /// <summary>Whether the node is there.</summary>
    public IsOne<NodeStatus>? Status { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }
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

/// <summary>A participant: one AI process with a key of its own, known by what it is good at.</summary>
public sealed class Nodes : Resource<Node, NodeFilter, NodeSortField>
{
    internal Nodes(GraphCalls calls)
        : base(calls, new("Node", "node", "nodes", "nodeChanged", false, "id name key thumbprint domains ownerId status lastSeen createdAt updatedAt"))
    {
    }

    /// <summary>Joins the network with an invitation, proving that the caller holds the private key.</summary>
    /// <param name="token">The join token that an operator handed out.</param>
    /// <param name="name">How the fleet calls the node.</param>
    /// <param name="key">The public P-256 key: a JSON Web Key or a PEM block.</param>
    /// <param name="domains">What the node is good at.</param>
    /// <param name="proof">The signature over knowledge-register-v1, token, name and thumbprint, one a line.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> Register(string token, string name, string key, IReadOnlyList<string> domains, string proof, CancellationToken cancellation = default) =>
        Act("registerNode", null, "RegisterNodeInput", [new("token", "String!", token), new("name", "String!", name), new("key", "String!", key), new("domains", "[String!]!", domains), new("proof", "String!", proof)], cancellation);

    /// <summary>Says that the node is there; every 20 seconds is enough.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> Heartbeat(Guid id, CancellationToken cancellation = default) =>
        Act("heartbeat", id, null, [], cancellation);

    /// <summary>Marks a silent node as gone.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> GoOffline(Guid id, CancellationToken cancellation = default) =>
        Act("goOfflineNode", id, null, [], cancellation);

    /// <summary>Takes the node out of the network for good; what it contributed stays.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Node> Retire(Guid id, CancellationToken cancellation = default) =>
        Act("retireNode", id, null, [], cancellation);
}
