using System.Diagnostics;

namespace Knowledge.Kernel.Reading.Together;

/// <summary>How long a plan's statements take, as far as it has been seen.</summary>
/// <remarks>Counted without a lock: whether a run more or less is counted changes nothing.</remarks>
internal sealed class Pace
{
    private const int FewestRuns = 8;
    private const int MostRuns = 4096;

    /// <summary>How much longer than the quickest of all round trips: 0.4 ms.</summary>
    private static readonly long Quick = Stopwatch.Frequency / 2500;

    /// <summary>No busy processor explains that: 0.2 s.</summary>
    private static readonly long Slow = Stopwatch.Frequency / 5;

    /// <summary>What others may be kept waiting: 20 ms.</summary>
    private static readonly long Tolerable = Stopwatch.Frequency / 50;

    /// <summary>The quickest round trip that any plan has made: how far away PostgreSQL is.</summary>
    private static long nearest = long.MaxValue;

    private int quick;
    private int needed = FewestRuns;

    /// <summary>Whether it has been quick often enough to be sent with others.</summary>
    public bool IsQuick => quick >= needed;

    /// <summary>Notes a run by itself. Most of those on a busy machine wait for others, so only the quick ones tell something.</summary>
    /// <param name="took">How long until PostgreSQL answered, in ticks of the <see cref="Stopwatch"/>.</param>
    public void Alone(long took)
    {
        if (took < nearest)
            nearest = took;
        if (took > Slow)
            Distrust();
        else if (took - nearest < Quick)
            quick = Math.Min(quick + 1, MostRuns);
    }

    /// <summary>Notes a run with others.</summary>
    /// <param name="took">How long those behind it were kept waiting.</param>
    public void Together(long took)
    {
        if (took > Tolerable)
            Distrust();
    }

    /// <summary>What was slow once may be again: each time it has to prove itself for twice as long.</summary>
    private void Distrust()
    {
        needed = Math.Min(needed * 2, MostRuns);
        quick = 0;
    }
}
