using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;

namespace Knowledge.Host.Live;

/// <summary>The topics that regions of a page name in <c>data-live</c>.</summary>
internal static class LiveTopics
{
    /// <summary>The topic that a resource belongs to; null when no page shows it.</summary>
    public static string? Of(string resource) => resource switch
    {
        nameof(Item) => "items",
        nameof(Space) => "spaces",
        nameof(Node) => "nodes",
        nameof(Round) or nameof(Seat) => "rounds",
        nameof(Vote) => "votes",
        _ => null,
    };
}

/// <summary>What a page is told: something about a record changed. Never what, and never who did it.</summary>
/// <param name="EventId">The latest event behind it.</param>
/// <param name="Topic">The topic.</param>
/// <param name="RecordId">The record; of rounds and votes the item that they are about.</param>
internal sealed record LiveNotice(long EventId, string Topic, Guid RecordId)
{
    /// <summary>The notice as a server-sent event.</summary>
    public string Text => $"id: {EventId}\nevent: {Topic}\ndata: {RecordId}\n\n";
}
