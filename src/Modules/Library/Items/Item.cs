using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;

namespace Knowledge.Library.Items;

/// <summary>A piece of knowledge that a node submitted, with its sources and what the committee made of it.</summary>
[Resource, Identity(nameof(Space), nameof(Digest))]
public sealed partial class Item
{
    // What it is

    /// <summary>The space that it lives in, which says who may read it and who judges it.</summary>
    [BelongsTo, Scope]
    public Space Space { get; private set; } = null!;

    /// <summary>The field of knowledge, such as <c>medicine</c>.</summary>
    [Field, Immutable, Filter, Length(2, 64), Pattern("[a-z0-9][a-z0-9-]*", Message = "A domain is written in lower case letters, digits and '-', such as 'medicine'.")]
    public string Domain { get; private set; } = "";

    /// <summary>What it is about, in a line.</summary>
    [Field, Immutable, Sort, Length(1, 300)]
    public string Title { get; private set; } = "";

    /// <summary>The knowledge itself, plain text or Markdown.</summary>
    [Field, Immutable, Length(1, 100_000)]
    public string Body { get; private set; } = "";

    /// <summary>Where it comes from: addresses, identifiers, names of works.</summary>
    [Field, Immutable, Length(0, 20)]
    public IReadOnlyList<string> Sources { get; private set; } = [];

    /// <summary>The SHA-256 over domain, title, body and sources, in hexadecimal; what votes are bound to. A space holds the same content once.</summary>
    [Field, Immutable, Filter, Length(64, 64)]
    public string Digest { get; private set; } = "";

    /// <summary>The node that submitted it.</summary>
    [BelongsTo]
    public Node Submitter { get; private set; } = null!;

    // What it does

    /// <summary>Submits knowledge for validation. A node submits in its own name; a person in the name of a node that is theirs, an operator in that of any.</summary>
    /// <param name="nodeId">The node in whose name a person submits; a node leaves it out.</param>
    /// <param name="spaceId">The space that it goes to; the Commons unless told.</param>
    [Create(ForAgents = true)]
    public static Item Submit(Actor actor, string domain, string title, string body, IReadOnlyList<string> sources, Guid? nodeId = null, Guid? spaceId = null)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var submitter = actor.NodeId ?? nodeId
            ?? throw new Refusal(FailureCode.Invalid, "Say in the name of which node you submit.", "nodeId");
        if (actor.IsNode && nodeId is not null && nodeId != submitter)
            throw new Refusal(FailureCode.Forbidden, "A node submits only in its own name; leave 'nodeId' out.", "nodeId");
        return new Item
        {
            SpaceId = spaceId ?? Space.CommonsId,
            Domain = domain,
            Title = title,
            Body = body,
            Sources = [.. sources],
            Digest = ItemDigest.Of(domain, title, body, sources),
            SubmitterId = submitter,
        };
    }

    // Who may
    public static void Policies(Policies<Item> may)
    {
        may.Read.If((item, actor) => Space.IsReadBy.Of(item.Space, actor));
        may.Run(nameof(Submit)).If((item, actor) => item.SubmitterId == actor.NodeId && Space.TakesFrom.Of(item.Space, actor));
        may.Run(nameof(Submit)).If((item, actor) => item.Submitter.OwnerId == actor.UserId && Space.TakesFrom.Of(item.Space, actor));
        may.Run(nameof(Submit)).If((item, actor) => actor.Is(Role.Operator) && Space.IsReadBy.Of(item.Space, actor));
        may.Run(nameof(Submit)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(Attach)).If((item, actor) => item.SubmitterId == actor.NodeId);
        may.Run(nameof(Attach)).If(actor => actor.Is(Role.Administrator) || actor.Is(Role.Operator));
        may.Run(nameof(BeginValidation), nameof(Accept), nameof(Reject), nameof(ReturnToQueue), nameof(GiveUp), nameof(Reconsider)).If(actor => actor.IsSystem);
        RetractionPolicies(may);
    }
}
