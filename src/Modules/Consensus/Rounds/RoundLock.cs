using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Consensus.Rounds;

/// <summary>Makes those who would change a round take turns, so that nobody has to be sent away and try again.</summary>
internal static class RoundLock
{
    public static Task Take(KnowledgeDb db, Guid roundId, CancellationToken cancellation) =>
        db.Database.ExecuteSqlAsync($"SELECT 1 FROM consensus.rounds WHERE id = {roundId} FOR UPDATE", cancellation);
}
