using Microsoft.EntityFrameworkCore;

namespace Knowledge.Consensus.Rounds;

/// <summary>A durable job: closes the rounds whose deadline has passed. Doing it twice is harmless.</summary>
public sealed class RoundDeadlines(Actions actions, TimeProvider clock)
{
    /// <summary>Closes what is due, oldest deadline first.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var network = actions.As(Actor.System);
        var now = clock.GetUtcNow();
        var due = await network.Rounds.Read().Where(round => round.Status == RoundStatus.Open && round.Deadline <= now)
            .OrderBy(round => round.Deadline).Select(round => round.Id).Take(500).ToListAsync(cancellation);
        foreach (var round in due)
            await network.Rounds.Expire(round, cancellation);
    }
}
