namespace Knowledge.Transports.Tests;

/// <summary>Waits for a condition that another thread brings about.</summary>
public static class Eventually
{
    public static async Task True(Func<bool> condition, string what)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!condition())
        {
            Assert.False(deadline.IsCancellationRequested, $"Not within 15 s: {what}");
            await Task.Delay(TimeSpan.FromMilliseconds(10));
        }
    }
}
