using System.Globalization;
using Knowledge.Benchmarks.Data;
using Npgsql;

namespace Knowledge.Benchmarks.Answering;

/// <summary>How long an answer takes among many passages, for one asker and for many, and what the host holds in memory for them.</summary>
internal static class AnswersBenchmark
{
    private const int Seed = 1;
    private const int DistinctQuestions = 50_000, RepeatedQuestions = 100, Warming = 2, Staged = 200;

    public static async Task<int> Run(Options options)
    {
        Console.WriteLine("| passages | asked | askers | answers/s | p50, ms | p95 | p99 | longest | whole | refused |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
        foreach (var passages in options.Words("passages", "100000").Select(word => int.Parse(word, CultureInfo.InvariantCulture)))
            await Measure(options, passages);
        return 0;
    }

    private static async Task Measure(Options options, int passages)
    {
        await using var server = await FleetServer.Start();
        var postgres = server.Npgsql(options.Pool);
        var data = new KnowledgeData(Seed);
        using var folder = new TemporaryFolder();
        long empty;
        var (host, _) = await HostProcess.Start(postgres, folder.Path);
        await using (host)
            empty = host.Memory;
        await using (var source = NpgsqlDataSource.Create(postgres))
            await data.Fill(source, passages);

        var (first, reading) = await HostProcess.Start(postgres, folder.Path);
        await first.DisposeAsync();
        var (full, start) = await HostProcess.Start(postgres, folder.Path);
        await using var running = full;
        var asked = Enumerable.Range(0, DistinctQuestions).Select(_ => AskLoad.Request(data.Question())).ToList();
        // Questions that were not asked before: those that are remembered warm up little of what answers.
        var used = (await AskLoad.Run(running.Port, asked, Warming, options.Burst)).Asked.Count;
        var stages = await AskLoad.Stages(running.Port, asked[used..(used + Staged)]);
        used += Staged;
        foreach (var askers in options.Words("askers", "1,32").Select(word => int.Parse(word, CultureInfo.InvariantCulture)))
        {
            var fresh = await AskLoad.Run(running.Port, asked[used..], askers, options.Burst);
            used += fresh.Asked.Count;
            Print(passages, "once", askers, fresh);
        }

        foreach (var askers in options.Words("askers", "1,32").Select(word => int.Parse(word, CultureInfo.InvariantCulture)))
        {
            await AskLoad.Run(running.Port, asked[..RepeatedQuestions], 1, options.Burst);
            Print(passages, "again", askers, await AskLoad.Run(running.Port, asked[..RepeatedQuestions], askers, options.Burst));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"\n{passages:N0} passages: ready after {start.TotalSeconds:0.0} s, {reading.TotalSeconds:0.0} s where nothing was kept of an earlier start; {(running.Memory - empty) / (double)passages / 1024:0.0} KiB of memory a passage. On average, ms: {string.Join(", ", stages.Select(stage => FormattableString.Invariant($"{stage.Name} {stage.Milliseconds:0.0}")))}.\n"));
    }

    private static void Print(int passages, string asked, int askers, (IReadOnlyList<Asked> Asked, double Seconds) run)
    {
        var times = run.Asked.Select(one => one.Milliseconds).Order().ToList();
        double At(double share) => times[Math.Min(times.Count - 1, (int)(times.Count * share))];
        var answered = run.Asked.Count(one => !one.IsRefused);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {passages:N0} | {asked} | {askers} | {answered / run.Seconds:N0} | {At(0.5):0.0} | {At(0.95):0.0} | {At(0.99):0.0} | {times[^1]:0} | {run.Asked.Count(one => one.IsWhole) / (double)times.Count:0%} | {times.Count - answered} |"));
    }
}
