using System.Diagnostics;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Waits for what must come to pass.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<T> Get<T>(Func<Task<T>> look, Func<T, bool> expected, string what)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await look();
            if (expected(seen))
                return seen;
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"It never came to pass that {what}; last seen: {seen}");
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    public static Task<bool> True(Func<bool> holds, string what) => Get(() => Task.FromResult(holds()), held => held, what);
}
