// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

using System.Text.Json.Serialization;
using Knowledge.Client.Calls;

namespace Knowledge.Client.Resources;

/// <summary>A piece of knowledge that a node submitted, with its sources and what the committee made of it.</summary>
public sealed record Item : IRecord
{
    /// <summary>The key; its order follows the time of creation.</summary>
    public Guid Id { get; init; }

    /// <summary>The field of knowledge, such as medicine.</summary>
    public string Domain { get; init; } = "";

    /// <summary>What it is about, in a line.</summary>
    public string Title { get; init; } = "";

    /// <summary>The knowledge itself, plain text or Markdown.</summary>
    public string Body { get; init; } = "";

    /// <summary>Where it comes from: addresses, identifiers, names of works.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>The SHA-256 over domain, title, body and sources, in hexadecimal; what votes are bound to. A space holds the same content once.</summary>
    public string Digest { get; init; } = "";

    /// <summary>The artifact's file name, if there is one.</summary>
    public string? ArtifactName { get; init; }

    /// <summary>The SHA-256 of the artifact's bytes in hexadecimal.</summary>
    public string? ArtifactDigest { get; init; }

    /// <summary>The artifact's size in bytes.</summary>
    public long? ArtifactSize { get; init; }

    /// <summary>Where the item stands.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>When the committee decided, if it has.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The key of the Space.</summary>
    public Guid SpaceId { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid SubmitterId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}

/// <summary>Which <c>Items</c> are meant. All conditions given must hold.</summary>
public sealed record ItemFilter
{
    /// <summary>All of these hold.</summary>
    public IReadOnlyList<ItemFilter>? And { get; init; }

    /// <summary>At least one of these holds.</summary>
    public IReadOnlyList<ItemFilter>? Or { get; init; }

    /// <summary>This does not hold.</summary>
    public ItemFilter? Not { get; init; }

    /// <summary>The key; its order follows the time of creation.</summary>
    public IsOne<Guid>? Id { get; init; }

    /// <summary>The field of knowledge, such as medicine.</summary>
    public IsText? Domain { get; init; }

    /// <summary>The SHA-256 over domain, title, body and sources, in hexadecimal; what votes are bound to. A space holds the same content once.</summary>
    public IsText? Digest { get; init; }

    /// <summary>Where the item stands.</summary>
    public IsOne<ItemStatus>? Status { get; init; }

    /// <summary>When the committee decided, if it has.</summary>
    public IsAmount<DateTimeOffset>? DecidedAt { get; init; }

    /// <summary>The key of the Space.</summary>
    public IsOne<Guid>? SpaceId { get; init; }

    /// <summary>The key of the Node.</summary>
    public IsOne<Guid>? SubmitterId { get; init; }

    /// <summary>When the record was made.</summary>
    public IsAmount<DateTimeOffset>? CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public IsAmount<DateTimeOffset>? UpdatedAt { get; init; }

    /// <summary>The space that it lives in, which says who may read it and who judges it.</summary>
    public SpaceFilter? Space { get; init; }

    /// <summary>The node that submitted it.</summary>
    public NodeFilter? Submitter { get; init; }
}

/// <summary>By what <c>Items</c> can be ordered.</summary>
public enum ItemSortField
{
    /// <summary>What it is about, in a line.</summary>
    [JsonStringEnumMemberName("TITLE")]
    Title,

    /// <summary>When the record was made.</summary>
    [JsonStringEnumMemberName("CREATED_AT")]
    CreatedAt,

    /// <summary>When the record was last changed.</summary>
    [JsonStringEnumMemberName("UPDATED_AT")]
    UpdatedAt,
}

/// <summary>A piece of knowledge that a node submitted, with its sources and what the committee made of it.</summary>
public sealed class Items : Resource<Item, ItemFilter, ItemSortField>
{
    internal Items(GraphCalls calls)
        : base(calls, new("Item", "item", "items", "itemChanged", false, "id domain title body sources digest artifactName artifactDigest artifactSize status decidedAt spaceId submitterId createdAt updatedAt"))
    {
    }

    /// <summary>Submits knowledge for validation. A node submits in its own name; a person in the name of a node that is theirs, an operator in that of any.</summary>
    /// <param name="domain">The field of knowledge, such as medicine.</param>
    /// <param name="title">What it is about, in a line.</param>
    /// <param name="body">The knowledge itself, plain text or Markdown.</param>
    /// <param name="sources">Where it comes from: addresses, identifiers, names of works.</param>
    /// <param name="nodeId">The node in whose name a person submits; a node leaves it out.</param>
    /// <param name="spaceId">The space that it goes to; the Commons unless told.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Submit(string domain, string title, string body, IReadOnlyList<string> sources, Guid? nodeId = null, Guid? spaceId = null, CancellationToken cancellation = default) =>
        Act("submitItem", null, "SubmitItemInput", [new("domain", "String!", domain), new("title", "String!", title), new("body", "String!", body), new("sources", "[String!]!", sources), new("nodeId", "ID", nodeId), new("spaceId", "ID", spaceId)], cancellation);

    /// <summary>Attaches a file whose bytes were stored before, by PUT /artifacts/{item}, which does both.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">The file's name, without a path.</param>
    /// <param name="digest">The SHA-256 of its bytes in hexadecimal.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Attach(Guid id, string name, string digest, CancellationToken cancellation = default) =>
        Act("attachItem", id, "AttachItemInput", [new("name", "String!", name), new("digest", "String!", digest)], cancellation);

    /// <summary>The items whose title or body contains the text, whatever the case.</summary>
    /// <param name="text"></param>
    /// <param name="filter">Which of them; all when null.</param>
    /// <param name="sort">In which order; newest first when null.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public IAsyncEnumerable<Item> Search(string text, ItemFilter? filter = null, IReadOnlyList<Sort<ItemSortField>>? sort = null, CancellationToken cancellation = default) =>
        ReadAll("searchItems", [new("text", "String!", text)], filter, sort, cancellation);

    /// <summary>A committee was drawn and asked.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> BeginValidation(Guid id, CancellationToken cancellation = default) =>
        Act("beginValidationItem", id, null, [], cancellation);

    /// <summary>The committee found it true.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Accept(Guid id, CancellationToken cancellation = default) =>
        Act("acceptItem", id, null, [], cancellation);

    /// <summary>The committee found it wrong.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Reject(Guid id, CancellationToken cancellation = default) =>
        Act("rejectItem", id, null, [], cancellation);

    /// <summary>The committee did not decide in time; another one will be drawn.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> ReturnToQueue(Guid id, CancellationToken cancellation = default) =>
        Act("returnToQueueItem", id, null, [], cancellation);

    /// <summary>Committee after committee did not decide.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> GiveUp(Guid id, CancellationToken cancellation = default) =>
        Act("giveUpItem", id, null, [], cancellation);
}
