using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>The tour of the README, typed in full: invite, simulate, seed, ask.</summary>
public sealed class CommandLineTests
{
    private const int Documents = 60;

    [Fact]
    public async Task The_tour_of_the_readme_ends_with_every_item_decided_and_an_answer()
    {
        using var folder = new DataFolder();
        await using var host = await Start(folder);
        using var anyone = new GraphQLClient(host.Address);
        var token = (await CommandLine.Run(folder, "network", "invite")).Done();

        var simulation = CommandLine.Run(folder, "network", "simulate", "--nodes", "8", "--token", token, "--until-idle", "--idle-seconds", "15");
        await Eventually.Get(() => Online(anyone), online => online == 8, "the simulated nodes are online");
        (await CommandLine.Run(folder, "library", "seed", "--file", "samples/knowledge.jsonl", "--domain", "general")).Done();
        (await simulation).Done();

        using var administrator = new GraphQLClient(host.Address, (await CommandLine.Run(folder, "accounts", "token")).Done());
        var counts = await administrator.Ask("{ all: items { totalCount } accepted: items(filter: { status: { eq: ACCEPTED } }) { totalCount } }");
        Assert.Equal((Documents, Documents), (Total(counts, "all"), Total(counts, "accepted")));
        const string question = "How many hearts does an octopus have?";
        Assert.Contains("three hearts", (await CommandLine.Run(folder, "inference", "passage", "ask", "--question", question, "--deadline-ms", "5000")).Done(), StringComparison.OrdinalIgnoreCase);
        var reply = await Question.Ask(anyone, question);
        Assert.Contains("three hearts", reply.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(HostLog.Errors(folder));
    }

    [Fact]
    public async Task A_command_that_may_not_act_is_refused_and_changes_nothing()
    {
        using var folder = new DataFolder();
        await using var host = await Start(folder);
        await using var storage = new Storage(host.Database);
        var before = await storage.Fingerprint();

        var stranger = await CommandLine.Run(folder, "network", "simulate", "--nodes", "1", "--token", "join-0000");
        Assert.Equal(1, stranger.Code);
        Assert.Contains("no join token of this network", stranger.Talk, StringComparison.Ordinal);

        // As if the host had been restarted, which gives it a new secret, and somebody kept the old one.
        await File.WriteAllTextAsync(folder.At("host.json"), JsonSerializer.Serialize(host.Record with { ClientSecret = "yesterday's" }, JsonSerializerOptions.Web));
        var impostor = await CommandLine.Run(folder, "network", "invite");
        Assert.Equal(1, impostor.Code);
        Assert.NotEmpty(impostor.Talk);

        Assert.Equal(before, await storage.Fingerprint());
    }

    [Fact]
    public async Task Without_a_host_a_command_says_how_to_start_one()
    {
        using var folder = new DataFolder();

        var said = await CommandLine.Run(folder, "network", "invite");

        Assert.Equal(3, said.Code);
        Assert.Contains($"No host is running on this data folder ({folder.Path})", said.Talk, StringComparison.Ordinal);
    }

    private static async Task<HostProcess> Start(DataFolder folder) =>
        await HostProcess.Start(new(folder) { Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken) });

    private static async Task<int> Online(GraphQLClient graph) =>
        Total(await graph.Ask("{ nodes(filter: { status: { eq: ONLINE } }) { totalCount } }"), "nodes");

    private static int Total(JsonElement data, string list) => data.GetProperty(list).GetProperty("totalCount").GetInt32();
}
