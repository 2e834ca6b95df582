using System.Net;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.EndToEnd.Tests.Refusals;
using Knowledge.Testing;

[assembly: AssemblyFixture(typeof(QuietNetwork))]

namespace Knowledge.EndToEnd.Tests.Refusals;

/// <summary>
/// A network in which nothing happens by itself, so that a refusal can be held to its word: the database is compared, row by row,
/// before and after.
/// </summary>
public sealed class QuietNetwork : IAsyncLifetime
{
    private const int Committee = 5;

    /// <summary>The submitter, a committee, and one node that is not asked.</summary>
    private const int Nodes = Committee + 2;

    private readonly SemaphoreSlim turn = new(1);
    private readonly DataFolder folder = new();
    private Storage storage = null!;

    internal HostProcess Host { get; private set; } = null!;

    internal Fleet Fleet { get; private set; } = null!;

    /// <summary>Somebody without an account.</summary>
    internal GraphQLClient Anonymous { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await HostProcess.Start(new(folder)
        {
            Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken),
            Settings = new Dictionary<string, string> { ["Consensus__Deadline"] = "01:00:00", ["KNOWLEDGE_ADMIN_PASSWORD"] = "correct horse battery" },
        });
        storage = new Storage(Host.Database);
        Fleet = await Fleet.Join(Host, Nodes);
        Anonymous = new GraphQLClient(Host.Address);
    }

    public async ValueTask DisposeAsync()
    {
        Anonymous.Dispose();
        Fleet.Dispose();
        await storage.DisposeAsync();
        await Host.DisposeAsync();
        folder.Dispose();
        turn.Dispose();
    }

    /// <summary>Takes a turn: while it lasts, what changes the network's data is this test's doing.</summary>
    internal async Task<IDisposable> Turn()
    {
        await turn.WaitAsync(TestContext.Current.CancellationToken);
        await Fleet.Heartbeat();
        return new Turned(turn);
    }

    /// <summary>A new item whose committee has been drawn and waits.</summary>
    internal async Task<OpenRound> OpenRound()
    {
        var submitter = Fleet.Nodes[0];
        var item = (await submitter.Submit(Piece.Unique())).Done().GetProperty("id").GetString()!;
        var members = await Eventually.Get(() => Members(item), members => members.Count == Committee, "a committee is drawn");
        return new(submitter, members, Fleet.Nodes.Skip(1).Single(node => members.All(member => member.Node != node)));
    }

    /// <summary>The action must be refused with one error, and must leave no trace in the database.</summary>
    internal async Task Refuses(Func<Task<Outcome>> act, string code, string cure, params string[] path)
    {
        var outcome = await Untouched(act);
        var error = Assert.Single(outcome.Errors);
        Assert.Equal((code, string.Join('.', path)), (error.Code, string.Join('.', error.Path)));
        Assert.Contains(cure, error.Message, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, outcome.Record.ValueKind);
    }

    /// <summary>The request must be refused before it becomes an operation, and must leave no trace in the database.</summary>
    internal async Task RefusesRequest(Func<Task<(HttpStatusCode Status, JsonElement Body)>> send, HttpStatusCode status, string code, string cure)
    {
        var answer = await Untouched(send);
        Assert.True(answer.Status == status && answer.Body.ValueKind == JsonValueKind.Object, $"{(int)answer.Status} {answer.Body}");
        var error = answer.Body.GetProperty("errors")[0];
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(cure, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    /// <summary>Runs it and proves that no row was written, changed or deleted.</summary>
    internal async Task<T> Untouched<T>(Func<Task<T>> run)
    {
        var before = await storage.Fingerprint();
        var result = await run();
        Assert.Equal(before, await storage.Fingerprint());
        return result;
    }

    private async Task<IReadOnlyList<(NodeClient Node, SeatRequest Seat)>> Members(string item)
    {
        var seats = await Task.WhenAll(Fleet.Nodes.Select(async node => (Node: node, Seat: (await node.Seats()).SingleOrDefault(seat => seat.ItemId == item))));
        return [.. seats.Where(member => member.Seat is not null).Select(member => (member.Node, member.Seat!))];
    }

    private sealed class Turned(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
