using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Network.Nodes;

namespace Knowledge.Host.Pages.Shared.Models;

/// <summary>An event as people tell it.</summary>
/// <param name="Text">What was done.</param>
/// <param name="Tone">The sign beside it.</param>
/// <param name="Status">The status that the item came to, when it did.</param>
/// <param name="By">Who did it, when that says more than the name on the event.</param>
internal sealed record EventWords(string Text, Tone Tone, string? Status = null, string? By = null)
{
    /// <summary>The events of items that are told; the others happen along with these.</summary>
    public static IReadOnlyList<string> OfItems { get; } = Names(
        nameof(Item), nameof(Item.Submit), nameof(Item.Accept), nameof(Item.Reject), nameof(Item.ReturnToQueue), nameof(Item.GiveUp), nameof(Item.Attach), nameof(Item.Retract), nameof(Item.Reconsider));

    /// <summary>The events of rounds that are told.</summary>
    public static IReadOnlyList<string> OfRounds { get; } = Names(nameof(Round), nameof(Round.Open), nameof(Round.Expire));

    /// <summary>The events of votes that are told.</summary>
    public static IReadOnlyList<string> OfVotes { get; } = Names(nameof(Vote), nameof(Vote.Cast));

    /// <summary>The events of nodes that are told. A heartbeat is an event only when the node was away before.</summary>
    public static IReadOnlyList<string> OfNodes { get; } = Names(
        nameof(Node), nameof(Node.Register), nameof(Node.Heartbeat), nameof(Node.GoOffline), nameof(Node.Retire));

    /// <summary>The words for an event.</summary>
    /// <param name="resource">The resource, such as <c>Item</c>.</param>
    /// <param name="action">The action, such as <c>Submit</c>.</param>
    /// <param name="verdict">Of a vote, what it says.</param>
    public static EventWords Of(string resource, string action, string? verdict = null) => (resource, action) switch
    {
        (nameof(Item), nameof(Item.Submit)) => new("submitted", Tone.Neutral, nameof(ItemStatus.Submitted)),
        (nameof(Item), nameof(Item.Accept)) => new("accepted", Tone.Good, nameof(ItemStatus.Accepted), "The committee"),
        (nameof(Item), nameof(Item.Reject)) => new("rejected", Tone.Bad, nameof(ItemStatus.Rejected), "The committee"),
        (nameof(Item), nameof(Item.ReturnToQueue)) => new("could not decide", Tone.Waiting, nameof(ItemStatus.Submitted), "The committee"),
        (nameof(Item), nameof(Item.GiveUp)) => new("could not decide", Tone.Waiting, nameof(ItemStatus.Inconclusive), "The last committee"),
        (nameof(Item), nameof(Item.Reconsider)) => new("was doubted by those who used it", Tone.Waiting, nameof(ItemStatus.Submitted), "The item"),
        (nameof(Item), nameof(Item.Retract)) => new("retracted", Tone.Bad, nameof(ItemStatus.Retracted)),
        (nameof(Item), nameof(Item.Attach)) => new("attached a file", Tone.Neutral),
        (nameof(Round), nameof(Round.Open)) => new("drew a committee", Tone.Active, nameof(ItemStatus.Validating)),
        (nameof(Round), nameof(Round.Expire)) => new("closed the round at its deadline", Tone.Waiting),
        (nameof(Vote), _) when verdict == nameof(Verdict.Accept) => new("voted to accept", Tone.Good),
        (nameof(Vote), _) when verdict == nameof(Verdict.Reject) => new("voted to reject", Tone.Bad),
        (nameof(Vote), _) => new("voted", Tone.Neutral),
        (nameof(Node), nameof(Node.Register)) => new("joined", Tone.Good),
        (nameof(Node), nameof(Node.Heartbeat)) => new("came online", Tone.Good),
        (nameof(Node), nameof(Node.GoOffline)) => new("fell silent", Tone.Waiting),
        (nameof(Node), nameof(Node.Retire)) => new("was retired", Tone.Bad),
        _ => new(action, Tone.Neutral),
    };

    /// <summary>The same before the name of the item that it was done to.</summary>
    public string About => Text switch
    {
        "could not decide" => "could not decide on",
        "drew a committee" => "drew a committee for",
        "attached a file" => "attached a file to",
        "closed the round at its deadline" => "closed at its deadline the round on",
        _ => Text,
    };

    /// <summary>Who did it, as far as the reader may know: the names of people are for those who have signed in.</summary>
    public string Who(ActorKind kind, string name, Actor reader) => By ?? kind switch
    {
        ActorKind.System => "The network",
        ActorKind.User when reader.Kind == ActorKind.Anonymous => "An operator",
        ActorKind.Anonymous => "Somebody",
        _ => name,
    };

    private static IReadOnlyList<string> Names(string resource, params IEnumerable<string> actions) => [.. actions.Select(action => $"{resource}.{action}")];
}
