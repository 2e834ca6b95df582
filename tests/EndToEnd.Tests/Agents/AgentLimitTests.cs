using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;
using Npgsql;

namespace Knowledge.EndToEnd.Tests.Agents;

/// <summary>A call that would answer too much, or take too long, ends in words.</summary>
public sealed class AgentLimitTests
{
    [Fact]
    public async Task What_is_too_much_or_takes_too_long_is_refused()
    {
        using var folder = new DataFolder();
        await using var host = await HostProcess.Start(new(folder)
        {
            Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken),
            Settings = new Dictionary<string, string> { ["Mcp__MaxAnswerBytes"] = "1024", ["Mcp__Patience"] = "00:00:02" },
        });
        using var fleet = await Fleet.Join(host, 4);
        await using var agent = await Agent.Connect(host.Address, fleet.Nodes[0].Graph.Token);

        Assert.Equal(("TOO_LARGE", "first"), (await agent.Call("list_nodes")).Refused());
        Assert.Single((await agent.Call("list_nodes", ("first", 1))).Done().GetProperty("nodes").EnumerateArray());
        Assert.Equal("TIMEOUT", (await WhileLocked(host, () => agent.Call("list_votes"))).Refused().Code);
        Assert.Empty((await agent.Call("list_votes")).Done().GetProperty("nodes").EnumerateArray());
    }

    /// <summary>Nobody can read votes meanwhile.</summary>
    private static async Task<T> WhileLocked<T>(HostProcess host, Func<Task<T>> act)
    {
        await using var connection = new NpgsqlConnection(host.Database);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("LOCK TABLE consensus.votes IN ACCESS EXCLUSIVE MODE", connection, transaction);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return await act();
    }
}
