namespace Knowledge.Kernel.Objects;

/// <summary>What every store demands of a caller's numbers.</summary>
internal static class ObjectRange
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public static void Check(long offset, long? length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length ?? 0, nameof(length));
    }

    public static void Check(TimeSpan validity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(validity, TimeSpan.FromSeconds(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(validity, Longest);
    }
}
