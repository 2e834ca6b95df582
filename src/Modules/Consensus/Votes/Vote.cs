using Knowledge.Consensus.Rounds;
using Knowledge.Library.Spaces;
using Knowledge.Network.Keys;
using Knowledge.Network.Nodes;

namespace Knowledge.Consensus.Votes;

/// <summary>A committee member's signed word on an item, given once and never changed.</summary>
[Resource, Identity(nameof(Round), nameof(Node))]
public sealed partial class Vote
{
    // What it is

    /// <summary>The round.</summary>
    [BelongsTo]
    public Round Round { get; private set; } = null!;

    /// <summary>The node that voted.</summary>
    [BelongsTo]
    public Node Node { get; private set; } = null!;

    /// <summary>The key that it was signed with, so that anybody can verify it after the key has ended.</summary>
    [BelongsTo]
    public NodeKey Key { get; private set; } = null!;

    /// <summary>Accept or reject.</summary>
    [Field, Immutable, Filter]
    public Verdict Verdict { get; private set; }

    /// <summary>Why, in the node's words.</summary>
    [Field, Immutable, Length(0, 1000)]
    public string Reason { get; private set; } = "";

    /// <summary>The weight that the vote counted with.</summary>
    [Field, Immutable]
    public double Weight { get; private set; }

    /// <summary>The node's signature over the ballot.</summary>
    [Field, Immutable, Length(1, 200)]
    public string Signature { get; private set; } = "";

    // What it does

    /// <summary>Casts the calling node's vote and decides the round when that is enough.</summary>
    /// <param name="roundId">The round that the node was asked in.</param>
    /// <param name="signature">The signature over <c>knowledge-vote-v1</c>, round, item digest, verdict and the SHA-256 of the reason, one a line.</param>
    [Create(ForAgents = true)]
    internal static Task<Vote> Cast(
        Actor actor, Guid roundId, Verdict verdict, [Length(1, 200)] string signature, BallotBox box, CancellationToken cancellation, string reason = "") =>
        box.Cast(new Ballot(actor.NodeId!.Value, roundId, verdict, reason, signature), cancellation);

    internal static Vote Of(Ballot ballot, NodeKey key, double weight) => new()
    {
        RoundId = ballot.RoundId,
        NodeId = ballot.NodeId,
        KeyId = key.Id,
        Verdict = ballot.Verdict,
        Reason = ballot.Reason,
        Signature = ballot.Signature,
        Weight = weight,
    };

    // Who may
    public static void Policies(Policies<Vote> may)
    {
        may.Read.If((vote, actor) => Space.IsReadBy.Of(vote.Round.Item.Space, actor));
        may.Run(nameof(Cast)).If((vote, actor) => vote.NodeId == actor.NodeId && Space.IsReadBy.Of(vote.Round.Item.Space, actor));
    }
}

/// <summary>What a committee member says of an item.</summary>
public enum Verdict
{
    /// <summary>It is true and well enough supported.</summary>
    Accept,

    /// <summary>It is wrong, unsupported or no knowledge.</summary>
    Reject,
}
