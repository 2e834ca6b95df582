using Knowledge.Benchmarks.Data;
using Knowledge.Benchmarks.Load;
using Knowledge.Benchmarks.Servers.Ours;
using Knowledge.Benchmarks.Servers.Processes;
using Npgsql;

namespace Knowledge.Benchmarks.Reading;

/// <summary>Measures our GraphQL against hand-written SQL and PostGraphile: the same database, the same answers, in turns.</summary>
internal static class ReadsBenchmark
{
    private const int Places = 500;

    /// <summary>A runtime goes on compiling what is hot for as long.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);

    public static async Task<int> Run(Options options)
    {
        await using var data = await Filled(options);
        var servers = new List<ServerProcess>();
        try
        {
            foreach (var name in options.Words("servers", "raw,ours,postgraphile"))
                servers.Add(await Contenders.Start(name, data, options.Pool));
            await Measure(options, data, servers);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }

        return 0;
    }

    /// <summary>The data alone, to look at the plans of statements.</summary>
    public static async Task<int> Keep(Options options)
    {
        await using var data = await Filled(options);
        Console.WriteLine(data.Url());
        await Console.In.ReadLineAsync();
        return 0;
    }

    private static async Task<FleetServer> Filled(Options options)
    {
        var data = await FleetServer.Start();
        Say("Filling the database…");
        await OurServer.CreateTables(data.Npgsql(options.Pool));
        await using var source = NpgsqlDataSource.Create(data.Npgsql(options.Pool));
        await FleetData.Fill(source);
        return data;
    }

    private static async Task Measure(Options options, FleetServer data, List<ServerProcess> servers)
    {
        var positions = await Positions.Collect(servers, Places);
        var operations = Operation.All.Where(operation => options.Words("operations", "Q1,Q2,Q3,M1,M2").Contains(operation.Name)).ToList();
        foreach (var operation in operations)
            await Sameness.Demand(operation, servers, positions);
        Say("All servers give the same answers.");
        Table.Head();
        foreach (var operation in operations)
        {
            var requests = servers.ToDictionary(server => server.Name, server => positions.Select(position => operation.Request(server.Name, position)).ToList());
            foreach (var server in servers)
                await Burst.Run(server.Port, requests[server.Name], 16, WarmUp);
            foreach (var connections in options.Connections)
                Table.Rows(operation.Name, connections, await Rounds(options, data, servers, requests, connections));
        }
    }

    private static async Task<IReadOnlyList<IReadOnlyList<Measurement>>> Rounds(
        Options options, FleetServer data, List<ServerProcess> servers, Dictionary<string, List<byte[]>> requests, int connections)
    {
        var rounds = new List<IReadOnlyList<Measurement>>();
        for (var round = 0; round < options.Rounds; round++)
        {
            // Another one begins each time.
            var turn = servers.Skip(round % servers.Count).Concat(servers.Take(round % servers.Count));
            var measured = new List<Measurement>();
            foreach (var server in turn)
                measured.Add(await Once(data, server, requests[server.Name], connections, options.Burst));
            rounds.Add(measured);
        }

        return rounds;
    }

    private static async Task<Measurement> Once(FleetServer data, ServerProcess server, List<byte[]> requests, int connections, TimeSpan duration)
    {
        var (cpu, database) = (Processor.Used(server.Id), Processor.UsedByChildrenOf(data.Process));
        var result = await Burst.Run(server.Port, requests, connections, duration);
        return new(server.Name, result, (Processor.Used(server.Id) - cpu) / result.Requests, (Processor.UsedByChildrenOf(data.Process) - database) / result.Requests);
    }

    private static void Say(string text) => Console.Error.WriteLine(text);
}
