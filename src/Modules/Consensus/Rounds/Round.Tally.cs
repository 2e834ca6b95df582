using Knowledge.Consensus.Votes;

namespace Knowledge.Consensus.Rounds;

/// <summary>Counts votes. The rule is a pure function of the three weights.</summary>
public sealed partial class Round
{
    internal static Round With(Guid itemId, int number, DateTimeOffset deadline, IReadOnlyList<Seat> committee)
    {
        var round = new Round { ItemId = itemId, Number = number, Deadline = deadline, CommitteeWeight = committee.Sum(seat => seat.Weight) };
        round._seats.AddRange(committee);
        return round;
    }

    /// <summary>Counts a vote and closes the round when it decides.</summary>
    internal void Count(Vote vote, DateTimeOffset now)
    {
        if (vote.Verdict == Verdict.Accept)
            AcceptWeight += vote.Weight;
        else
            RejectWeight += vote.Weight;
        var outcome = Quorum.Decide(CommitteeWeight, AcceptWeight, RejectWeight);
        if (outcome != RoundStatus.Open)
            Close(outcome, now);
    }

    internal void Close(RoundStatus outcome, DateTimeOffset now)
    {
        Status = outcome;
        ClosedAt = now;
        foreach (var seat in Seats)
            seat.Release(outcome);
    }
}
