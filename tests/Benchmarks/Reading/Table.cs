using System.Globalization;

namespace Knowledge.Benchmarks.Reading;

/// <summary>Prints measurements as a table in Markdown.</summary>
internal static class Table
{
    public static void Head() => Print(
        """
        | operation | connections | server | requests/s | to raw | to PostGraphile | p99, ms | CPU of the server, µs | CPU of PostgreSQL, µs |
        |---|---|---|---|---|---|---|---|---|
        """);

    /// <param name="operation">What was measured.</param>
    /// <param name="connections">How many requests were under way.</param>
    /// <param name="rounds">The servers of each round, in any order.</param>
    public static void Rows(string operation, int connections, IReadOnlyList<IReadOnlyList<Measurement>> rounds)
    {
        foreach (var server in rounds[0].Select(one => one.Server).Order(StringComparer.Ordinal))
        {
            var own = rounds.Select(round => round.Single(one => one.Server == server)).ToList();
            Print(string.Create(
                CultureInfo.InvariantCulture,
                $"| {operation} | {connections} | {server} | {Median(own.Select(one => one.Result.PerSecond)):N0} | {Ratio(rounds, server, "raw")} | {Ratio(rounds, server, "postgraphile")} | {Median(own.Select(one => one.Result.P99)):0.0} | {Median(own.Select(one => one.Cpu)):0} | {Median(own.Select(one => one.Database)):0} |"));
        }
    }

    /// <summary>Noise hits all servers of a round alike, so ratios are taken within it.</summary>
    private static string Ratio(IReadOnlyList<IReadOnlyList<Measurement>> rounds, string server, string other) =>
        rounds[0].Any(one => one.Server == other)
            ? Median(rounds.Select(round => PerSecond(round, server) / PerSecond(round, other))).ToString("0.00", CultureInfo.InvariantCulture)
            : "";

    private static double PerSecond(IReadOnlyList<Measurement> round, string server) => round.Single(one => one.Server == server).Result.PerSecond;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static void Print(string text)
    {
        Console.WriteLine(text);
        Console.Out.Flush();
    }
}
