using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Knowledge.Consensus.Rounds;

/// <summary>How rounds come about: an item that waits is given a committee as soon as one can be seated.</summary>
public sealed partial class Round
{
    /// <summary>Draws a committee for a submitted item and asks it.</summary>
    [Create]
    internal static Task<Round> Open(Guid itemId, RoundOpening opening, CancellationToken cancellation) => opening.Open(itemId, cancellation);

    /// <summary>A submitted item wants a round; so does one whose committee did not decide. Nodes that come online and rounds that end make more possible.</summary>
    [Trigger(nameof(Open), Every = "00:00:02", Limit = nameof(Room), Also = [typeof(Node), typeof(Round), typeof(SpaceMember)])]
    internal static Expression<Func<Item, bool>> Awaited(KnowledgeDb db, IOptions<ConsensusSettings> settings, DateTimeOffset now) =>
        Eligibility.CanBeSeated(db, settings.Value.SmallestCommittee, now).And(item => item.Status == ItemStatus.Submitted);

    /// <summary>How many more rounds the nodes online can take, so that no committee's time runs out in a queue.</summary>
    internal static async Task<int> Room(KnowledgeDb db, IOptions<ConsensusSettings> settings, DateTimeOffset now, CancellationToken cancellation)
    {
        var online = await db.Set<Node>().CountAsync(Eligibility.IsThere(now), cancellation);
        var open = await db.Set<Round>().CountAsync(round => round.Status == RoundStatus.Open, cancellation);
        return (online * settings.Value.OpenRoundsPerNode) - open;
    }
}
