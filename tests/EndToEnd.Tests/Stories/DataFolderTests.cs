using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>The life of a host on its data folder, with the database server that it brings along.</summary>
public sealed class DataFolderTests
{
    [Fact]
    public async Task A_second_host_on_the_same_folder_says_who_has_it_and_ends()
    {
        using var folder = new DataFolder();
        await using var first = await HostProcess.Start(new(folder));

        var (code, output) = await HostProcess.Run(new(folder));

        Assert.Equal(4, code);
        Assert.Contains($"process {first.Pid} at {first.Record.Address}", output, StringComparison.Ordinal);
        Assert.Contains("Stop it first, or set KNOWLEDGE_DATA", output, StringComparison.Ordinal);
        using var graph = new GraphQLClient(first.Address);
        await graph.Ask("{ items { totalCount } }");
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task A_signal_stops_everything_and_the_next_start_has_all_data(string signal)
    {
        using var folder = new DataFolder();
        string item;
        await using (var host = await HostProcess.Start(new(folder)))
        {
            using var fleet = await Fleet.Join(host, 1);
            item = (await fleet.Nodes[0].Submit(Piece.Unique())).Done().GetProperty("id").GetString()!;
            Assert.NotEmpty(Running.In(folder.Path));

            Assert.Equal(0, await host.Stop(signal));
        }

        Assert.Empty(Running.In(folder.Path));
        Assert.False(File.Exists(folder.At("host.json")));
        await using var next = await HostProcess.Start(new(folder));
        using var graph = new GraphQLClient(next.Address);
        var data = await graph.Ask("query ($id: ID!) { item(id: $id) { status submitter { name } } }", new { id = item });
        Assert.Equal("node-1", data.GetProperty("item").GetProperty("submitter").GetProperty("name").GetString());
        Assert.Empty(HostLog.Errors(folder));
    }
}
