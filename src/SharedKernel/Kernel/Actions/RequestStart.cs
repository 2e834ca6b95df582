namespace Knowledge.Kernel.Actions;

/// <summary>
/// When the request that is being answered reached this host. What is promised within some time counts from then: the time that it takes
/// to find out who asks is part of it.
/// </summary>
public static class RequestStart
{
    private static readonly AsyncLocal<long?> Timestamp = new();

    /// <summary>Notes that a request arrives now; it holds for all that is done for it.</summary>
    /// <param name="clock">Tells the time.</param>
    public static void Note(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        Timestamp.Value = clock.GetTimestamp();
    }

    /// <summary>The timestamp of that; of now where nothing arrived, such as on the command line.</summary>
    /// <param name="clock">The clock that noted it.</param>
    public static long Of(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Timestamp.Value ?? clock.GetTimestamp();
    }
}
