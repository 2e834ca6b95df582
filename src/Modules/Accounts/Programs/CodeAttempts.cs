using System.Collections.Concurrent;

namespace Knowledge.Accounts.Programs;

/// <summary>Counts the codes that a person typed and nobody has; who guesses has to wait.</summary>
public sealed class CodeAttempts(TimeProvider clock)
{
    /// <summary>How many wrong codes in ten minutes.</summary>
    public const int Most = 10;

    private const int MostPeople = 10_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, (DateTimeOffset Until, int Wrong)> counts = new();

    /// <summary>Whether the person may try another code now.</summary>
    public bool MayTry(Guid personId) => !counts.TryGetValue(personId, out var count) || count.Wrong < Most || count.Until <= clock.GetUtcNow();

    /// <summary>The person has typed a code that is none.</summary>
    public void Wrong(Guid personId)
    {
        var now = clock.GetUtcNow();
        if (counts.Count >= MostPeople)
            counts.Clear();
        counts.AddOrUpdate(personId, _ => (now + Remembered, 1), (_, count) => count.Until <= now ? (now + Remembered, 1) : (count.Until, count.Wrong + 1));
    }
}
