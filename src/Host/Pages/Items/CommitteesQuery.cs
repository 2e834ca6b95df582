using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Knowledge.Host.Pages.Shared.Models;
using Knowledge.Kernel.Actions;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Host.Pages.Items;

/// <summary>The committees that were drawn for an item: one statement for the rounds, one for the members with their votes.</summary>
internal sealed class CommitteesQuery(Actions actions)
{
    /// <summary>All committees of the item, the latest first.</summary>
    public async Task<IReadOnlyList<Committee>> Of(Guid item, CancellationToken cancellation)
    {
        var rounds = await actions.Rounds.Read().Where(round => round.ItemId == item).OrderByDescending(round => round.Number)
            .Select(round => new
            {
                round.Id,
                round.Number,
                round.Status,
                round.Deadline,
                round.ClosedAt,
                round.CommitteeWeight,
                round.AcceptWeight,
                round.RejectWeight,
            })
            .ToListAsync(cancellation);
        if (rounds.Count == 0)
            return [];
        var members = await Members([.. rounds.Select(round => round.Id)], cancellation);
        return [.. rounds.Select(round => new Committee(
            round.Id,
            round.Number,
            round.Status.ToString(),
            Tally.Of(round.CommitteeWeight, round.AcceptWeight, round.RejectWeight),
            round.Deadline,
            round.ClosedAt,
            [.. members[round.Id].Select(member => member.Row)]))];
    }

    private async Task<ILookup<Guid, Member>> Members(Guid[] rounds, CancellationToken cancellation)
    {
        var nodes = actions.Nodes.Read();
        var votes = actions.Votes.Read();
        var seats =
            from seat in actions.Seats.Read()
            where rounds.Contains(seat.RoundId)
            join node in nodes on seat.NodeId equals node.Id
            join cast in votes on new { seat.RoundId, seat.NodeId } equals new { cast.RoundId, cast.NodeId } into cast
            from vote in cast.DefaultIfEmpty()
            orderby vote == null, vote.Id, node.Name
            select new Member(
                seat.RoundId,
                node.Name,
                seat.Weight,
                seat.Status,
                vote == null ? null : vote.Id,
                vote == null ? null : vote.Verdict,
                vote == null ? null : vote.Reason,
                vote == null ? null : vote.CreatedAt);
        return (await seats.ToListAsync(cancellation)).ToLookup(member => member.RoundId);
    }

    private sealed record Member(
        Guid RoundId, string Node, double Weight, SeatStatus Status, Guid? VoteId, Verdict? Verdict, string? Reason, DateTimeOffset? VotedAt)
    {
        public VoteRow Row => new(Node, Weight, Verdict?.ToString() ?? Silence, Reason, VotedAt, VoteId);

        private string? Silence => Status switch
        {
            SeatStatus.Missed => "Missed",
            SeatStatus.Released => "NotNeeded",
            _ => null,
        };
    }
}
