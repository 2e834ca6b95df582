namespace Knowledge.Inference.Asking.Budgets;

/// <summary>The time that one question has. What is waited for gets a share of what is left, so that one slow step never takes all.</summary>
/// <param name="clock">Measures it.</param>
/// <param name="whole">From the beginning to the moment when the answer must be there.</param>
/// <param name="began">The timestamp of the beginning; now unless told.</param>
internal sealed class Budget(TimeProvider clock, TimeSpan whole, long? began = null)
{
    // Writing the answer takes a little, too.
    private const double Kept = 0.08, Short = 0.25;

    private readonly long _started = began ?? clock.GetTimestamp();

    public TimeProvider Clock => clock;

    public TimeSpan Elapsed => clock.GetElapsedTime(_started);

    /// <summary>What is left; never below zero.</summary>
    public TimeSpan Left => Elapsed is var gone && whole * (1 - Kept) > gone ? (whole * (1 - Kept)) - gone : TimeSpan.Zero;

    /// <summary>Whether little is left, so that less work is begun.</summary>
    public bool IsShort => Left < whole * Short;

    /// <summary>Waits for something as long as its share of the time that is left.</summary>
    /// <exception cref="TimeoutException">It did not come in time; it may still go on.</exception>
    public Task<T> Wait<T>(Task<T> work, double share) => work.WaitAsync(Left * share, clock);
}
