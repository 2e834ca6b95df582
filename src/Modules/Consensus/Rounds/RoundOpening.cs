using Knowledge.Kernel.Storage;
using Knowledge.Library.Items;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Knowledge.Consensus.Rounds;

/// <summary>Opens rounds: draws the committee and moves the item on.</summary>
internal sealed class RoundOpening(KnowledgeDb db, Actions actions, TimeProvider clock, IOptions<ConsensusSettings> settings)
{
    public async Task<Round> Open(Guid itemId, CancellationToken cancellation)
    {
        var committee = await Draw(itemId, cancellation);
        if (committee.Count < settings.Value.SmallestCommittee)
            throw new Refusal("NO_COMMITTEE", $"Only {committee.Count} nodes that may judge it are online; a committee has at least {settings.Value.SmallestCommittee}.");
        var number = 1 + await db.Set<Round>().CountAsync(round => round.ItemId == itemId, cancellation);
        await actions.As(Actor.System).Items.BeginValidation(itemId, cancellation);
        return Round.With(itemId, number, clock.GetUtcNow() + settings.Value.Deadline, committee);
    }

    /// <summary>Every node that may judge has the same chance, however busy it is: leaving out the busy would let an attacker steer the draw.</summary>
    private async Task<IReadOnlyList<Seat>> Draw(Guid itemId, CancellationToken cancellation)
    {
        var eligible = await db.Set<Item>()
            .Where(row => row.Id == itemId)
            .SelectMany(Eligibility.Judges(db, clock.GetUtcNow()))
            .OrderBy(node => node.Id)
            .Select(node => node.Id)
            .ToArrayAsync(cancellation);
        System.Security.Cryptography.RandomNumberGenerator.Shuffle<Guid>(eligible);
        return [.. eligible.Take(settings.Value.CommitteeSize).Select(node => Seat.For(node, 1.0))];
    }
}
