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

    /// <summary>When it last ceased to be accepted, if it did.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Why it was taken back.</summary>
    public string? RetractionReason { get; init; }

    /// <summary>Where the item stands.</summary>
    public ItemStatus Status { get; init; }

    /// <summary>When the committee decided, if it has.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>The share of the committee's weight that found it true, 0 to 1; none unless it is accepted.</summary>
    public double? Confidence { get; init; }

    /// <summary>The key of the round that decided, if one has.</summary>
    public Guid? DecisionId { get; init; }

    /// <summary>The key of the Space.</summary>
    public Guid SpaceId { get; init; }

    /// <summary>The key of the Node.</summary>
    public Guid SubmitterId { get; init; }

    /// <summary>When the record was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the record was last changed.</summary>
    public DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Another one after every change; given to an action, that is done only to the record as you have read it.</summary>
    public string Version { get; init; } = "";
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

    /// <summary>When it last ceased to be accepted, if it did.</summary>
    public IsAmount<DateTimeOffset>? WithdrawnAt { get; init; }

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

/// <summary>What <c>Submit</c> takes.</summary>
public sealed record SubmitItemInput
{
    /// <summary>The field of knowledge, such as medicine.</summary>
    public required string Domain { get; init; }

    /// <summary>What it is about, in a line.</summary>
    public required string Title { get; init; }

    /// <summary>The knowledge itself, plain text or Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>Where it comes from: addresses, identifiers, names of works.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The node in whose name a person submits; a node leaves it out.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>The space that it goes to; the Commons unless told.</summary>
    public Guid? SpaceId { get; init; }
}

/// <summary>A piece of knowledge that a node submitted, with its sources and what the committee made of it.</summary>
public sealed class Items : Resource<Item, ItemFilter, ItemSortField>
{
    internal Items(GraphCalls calls)
        : base(calls, new("Item", "item", "items", "itemChanged", false, "id domain title body sources digest artifactName artifactDigest artifactSize withdrawnAt retractionReason status decidedAt confidence decisionId spaceId submitterId createdAt updatedAt version"))
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
        Act("submitItem", [new("input", "SubmitItemInput!", new { domain, title, body, sources, nodeId, spaceId })], cancellation);

    /// <summary>Submits knowledge for validation. A node submits in its own name; a person in the name of a node that is theirs, an operator in that of any. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="input">One for each record.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> SubmitMany(IReadOnlyList<SubmitItemInput> input, CancellationToken cancellation = default) =>
        ActMany("submitItems", [new("input", "[SubmitItemInput!]!", input)], cancellation);

    /// <summary>Attaches a file whose bytes were stored before, by PUT /artifacts/{item}, which does both.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="name">The file's name, without a path.</param>
    /// <param name="digest">The SHA-256 of its bytes in hexadecimal.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Attach(Guid id, string name, string digest, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("attachItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "AttachItemInput!", new { name, digest })], cancellation);

    /// <summary>Attaches a file whose bytes were stored before, by PUT /artifacts/{item}, which does both. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="name">The file's name, without a path.</param>
    /// <param name="digest">The SHA-256 of its bytes in hexadecimal.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> AttachMany(IReadOnlyList<Guid> ids, string name, string digest, CancellationToken cancellation = default) =>
        ActMany("attachItems", [new("ids", "[ID!]", ids), new("input", "AttachItemInput!", new { name, digest })], cancellation);

    /// <summary>Attaches a file whose bytes were stored before, by PUT /artifacts/{item}, which does both. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="name">The file's name, without a path.</param>
    /// <param name="digest">The SHA-256 of its bytes in hexadecimal.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> AttachMany(ItemFilter filter, string name, string digest, CancellationToken cancellation = default) =>
        ActMany("attachItems", [new("filter", "ItemFilter", filter), new("input", "AttachItemInput!", new { name, digest })], cancellation);

    /// <summary>Takes accepted knowledge back, because it turned out wrong or is out of date. The one who submitted it may, and the owners of its space.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="reason">Why, for those who cited it.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Retract(Guid id, string reason, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("retractItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RetractItemInput!", new { reason })], cancellation);

    /// <summary>Takes accepted knowledge back, because it turned out wrong or is out of date. The one who submitted it may, and the owners of its space. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="reason">Why, for those who cited it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> RetractMany(IReadOnlyList<Guid> ids, string reason, CancellationToken cancellation = default) =>
        ActMany("retractItems", [new("ids", "[ID!]", ids), new("input", "RetractItemInput!", new { reason })], cancellation);

    /// <summary>Takes accepted knowledge back, because it turned out wrong or is out of date. The one who submitted it may, and the owners of its space. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="reason">Why, for those who cited it.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> RetractMany(ItemFilter filter, string reason, CancellationToken cancellation = default) =>
        ActMany("retractItems", [new("filter", "ItemFilter", filter), new("input", "RetractItemInput!", new { reason })], cancellation);

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
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> BeginValidation(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("beginValidationItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>A committee was drawn and asked. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> BeginValidationMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("beginValidationItems", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>A committee was drawn and asked. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> BeginValidationMany(ItemFilter filter, CancellationToken cancellation = default) =>
        ActMany("beginValidationItems", [new("filter", "ItemFilter", filter)], cancellation);

    /// <summary>The committee found it true.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="confidence">The share of the committee's weight that did.</param>
    /// <param name="decisionId">The round.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Accept(Guid id, double? confidence = null, Guid? decisionId = null, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("acceptItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "AcceptItemInput!", new { confidence, decisionId })], cancellation);

    /// <summary>The committee found it true. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="confidence">The share of the committee's weight that did.</param>
    /// <param name="decisionId">The round.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> AcceptMany(IReadOnlyList<Guid> ids, double? confidence = null, Guid? decisionId = null, CancellationToken cancellation = default) =>
        ActMany("acceptItems", [new("ids", "[ID!]", ids), new("input", "AcceptItemInput!", new { confidence, decisionId })], cancellation);

    /// <summary>The committee found it true. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="confidence">The share of the committee's weight that did.</param>
    /// <param name="decisionId">The round.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> AcceptMany(ItemFilter filter, double? confidence = null, Guid? decisionId = null, CancellationToken cancellation = default) =>
        ActMany("acceptItems", [new("filter", "ItemFilter", filter), new("input", "AcceptItemInput!", new { confidence, decisionId })], cancellation);

    /// <summary>The committee found it wrong.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="decisionId">The round.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Reject(Guid id, Guid? decisionId = null, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("rejectItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion), new("input", "RejectItemInput!", new { decisionId })], cancellation);

    /// <summary>The committee found it wrong. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="decisionId">The round.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> RejectMany(IReadOnlyList<Guid> ids, Guid? decisionId = null, CancellationToken cancellation = default) =>
        ActMany("rejectItems", [new("ids", "[ID!]", ids), new("input", "RejectItemInput!", new { decisionId })], cancellation);

    /// <summary>The committee found it wrong. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="decisionId">The round.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> RejectMany(ItemFilter filter, Guid? decisionId = null, CancellationToken cancellation = default) =>
        ActMany("rejectItems", [new("filter", "ItemFilter", filter), new("input", "RejectItemInput!", new { decisionId })], cancellation);

    /// <summary>The committee did not decide in time; another one will be drawn.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> ReturnToQueue(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("returnToQueueItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>The committee did not decide in time; another one will be drawn. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> ReturnToQueueMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("returnToQueueItems", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>The committee did not decide in time; another one will be drawn. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> ReturnToQueueMany(ItemFilter filter, CancellationToken cancellation = default) =>
        ActMany("returnToQueueItems", [new("filter", "ItemFilter", filter)], cancellation);

    /// <summary>Committee after committee did not decide.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> GiveUp(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("giveUpItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Committee after committee did not decide. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> GiveUpMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("giveUpItems", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Committee after committee did not decide. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> GiveUpMany(ItemFilter filter, CancellationToken cancellation = default) =>
        ActMany("giveUpItems", [new("filter", "ItemFilter", filter)], cancellation);

    /// <summary>Those who used it doubt it: it answers nothing until another committee has decided.</summary>
    /// <param name="id">The record's key.</param>
    /// <param name="ifVersion">The version that you have read; when the record has another one by now, nothing is done.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<Item> Reconsider(Guid id, string? ifVersion = null, CancellationToken cancellation = default) =>
        Act("reconsiderItem", [new("id", "ID!", id), new("ifVersion", "String", ifVersion)], cancellation);

    /// <summary>Those who used it doubt it: it answers nothing until another committee has decided. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="ids">The records' keys.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> ReconsiderMany(IReadOnlyList<Guid> ids, CancellationToken cancellation = default) =>
        ActMany("reconsiderItems", [new("ids", "[ID!]", ids)], cancellation);

    /// <summary>Those who used it doubt it: it answers nothing until another committee has decided. For 500 at most, in one transaction: one that is refused leaves the others alone.</summary>
    /// <param name="filter">Which of those that you may see.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="KnowledgeException">It was refused, or the network cannot be reached.</exception>
    public Task<IReadOnlyList<Outcome<Item>>> ReconsiderMany(ItemFilter filter, CancellationToken cancellation = default) =>
        ActMany("reconsiderItems", [new("filter", "ItemFilter", filter)], cancellation);
}
