using Knowledge.Client.Access;
using Knowledge.Client.Keys;
using Knowledge.Client.Tests;
using Knowledge.EndToEnd.Tests;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

[assembly: AssemblyFixture(typeof(RunningNetwork))]

namespace Knowledge.Client.Tests;

/// <summary>A real host with a real database, its operator, and nodes that joined through the client.</summary>
public sealed class RunningNetwork : IAsyncLifetime
{
    private const int Size = 8;

    /// <summary>Other tests leave nodes online that never vote: a committee with too many of them is followed by another one soon.</summary>
    private static readonly Dictionary<string, string> Settings = new() { ["Consensus__Deadline"] = "00:00:05" };

    private readonly DataFolder folder = new();
    private ClientTokens operatorTokens = null!;
    private HostProcess host = null!;

    public Uri Server => host.Address;

    /// <summary>Acts as the administrator.</summary>
    public KnowledgeClient Operator { get; private set; } = null!;

    public List<KnowledgeNode> Nodes { get; } = [];

    public async ValueTask InitializeAsync()
    {
        host = await HostProcess.Start(new(folder) { Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken), Settings = Settings });
        operatorTokens = ClientTokens.OfSecret(Server, host.Record.ClientId!, host.Record.ClientSecret!);
        Operator = new KnowledgeClient(Server, operatorTokens);
        var token = await Invite(Size);
        for (var number = 1; number <= Size; number++)
            Nodes.Add(await Join(token, $"node-{number}"));
    }

    public async Task<string> Invite(int uses) => (await Operator.Invitations.Issue(uses)).Secret!;

    public async Task<KnowledgeNode> Join(string token, string name, KnowledgeOptions? options = null)
    {
        var node = await KnowledgeNode.Join(Server, token, name, KeyPair.Create(), ["physics"], options);
        await node.Heartbeat();
        return node;
    }

    public Task Heartbeat() => Task.WhenAll(Nodes.Select(node => node.Heartbeat()));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in Nodes)
        {
            node.Dispose();
            node.Key.Dispose();
        }

        Operator.Dispose();
        operatorTokens.Dispose();
        await host.DisposeAsync();
        folder.Dispose();
    }
}
