using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Consensus.Rounds;

/// <summary>What happens to a round, and to its item, when nobody won.</summary>
internal sealed class RoundClosing(KnowledgeDb db, Actions actions, TimeProvider clock)
{
    /// <summary>After this many committees without a decision the item is inconclusive for good.</summary>
    private const int Rounds = 3;

    public async Task Expire(Round round, CancellationToken cancellation)
    {
        await RoundLock.Take(db, round.Id, cancellation);
        await db.Entry(round).ReloadAsync(cancellation);
        if (round.Status != RoundStatus.Open || round.Deadline > clock.GetUtcNow())
            return;
        await db.Entry(round).Collection(row => row.Seats).LoadAsync(cancellation);
        round.Close(RoundStatus.Inconclusive, clock.GetUtcNow());
        await ReturnOrGiveUp(actions.As(Actor.System), round, cancellation);
    }

    public static Task ReturnOrGiveUp(Actions network, Round round, CancellationToken cancellation) => round.Number < Rounds
        ? network.Items.ReturnToQueue(round.ItemId, cancellation)
        : network.Items.GiveUp(round.ItemId, cancellation);
}
