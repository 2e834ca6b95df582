using System.Diagnostics;

namespace Knowledge.Benchmarks.Load;

/// <summary>What a burst of load has shown.</summary>
/// <param name="Requests">How many were answered.</param>
/// <param name="Seconds">How long it lasted.</param>
/// <param name="P99">Milliseconds within which 99 of 100 were answered.</param>
internal sealed record BurstResult(int Requests, double Seconds, double P99)
{
    public double PerSecond => Requests / Seconds;
}

/// <summary>A closed loop: every connection sends its next request when the last one was answered.</summary>
internal static class Burst
{
    public static async Task<BurstResult> Run(int port, IReadOnlyList<byte[]> requests, int connections, TimeSpan duration)
    {
        var open = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => HttpConnection.Open(port)));
        try
        {
            var started = Stopwatch.GetTimestamp();
            var until = started + (long)(duration.TotalSeconds * Stopwatch.Frequency);
            var taken = await Task.WhenAll(open.Select((connection, at) => Task.Run(() => Loop(connection, requests, at * requests.Count / connections, until))));
            var all = taken.SelectMany(times => times).Order().ToList();
            return new(all.Count, Stopwatch.GetElapsedTime(started).TotalSeconds, Stopwatch.GetElapsedTime(0, all[(int)(all.Count * 0.99)]).TotalMilliseconds);
        }
        finally
        {
            foreach (var connection in open)
                connection.Dispose();
        }
    }

    private static async Task<List<long>> Loop(HttpConnection connection, IReadOnlyList<byte[]> requests, int first, long until)
    {
        var times = new List<long>(16_384);
        for (var at = first; Stopwatch.GetTimestamp() is var start && start < until; at++)
        {
            await connection.Exchange(requests[at % requests.Count]);
            times.Add(Stopwatch.GetTimestamp() - start);
        }

        return times;
    }
}
