using System.Diagnostics;

namespace Knowledge.EndToEnd.Tests;

/// <summary>Waits for what another process brings about, and says what it saw last when that does not come.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Reads until the value is as wanted, and returns it.</summary>
    public static async Task<T> Get<T>(Func<Task<T>> read, Predicate<T> wanted, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var value = await read();
            if (wanted(value))
                return value;
            if (Stopwatch.GetElapsedTime(started) > Patience)
                Assert.Fail($"Not within {Patience.TotalSeconds} s: {what}. Last seen: {value}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }
}
