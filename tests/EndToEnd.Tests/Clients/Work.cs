using System.Collections.Concurrent;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>A fleet at work: every node waits to be asked and votes as it knows best, while an onlooker without an account watches the items.</summary>
internal sealed class Work : IAsyncDisposable
{
    private static readonly string[] Decisions = ["ACCEPTED", "REJECTED", "INCONCLUSIVE"];

    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, string> seen = new();
    private readonly ConcurrentBag<(SeatRequest Seat, Outcome Outcome)> answers = [];
    private readonly Func<SeatRequest, string> verdict;
    private readonly GraphQLClient onlooker;
    private readonly List<Task> tasks = [];

    private Work(Fleet fleet, Func<SeatRequest, string> verdict)
    {
        this.verdict = verdict;
        onlooker = new GraphQLClient(fleet.Operator.Address);
        tasks.Add(Watch());
        // The first node listens on a WebSocket, the others on event streams.
        tasks.AddRange(fleet.Nodes.Select((node, at) => Answer(node, at == 0 ? node.ListenOnSocket(stop.Token) : node.Listen(stop.Token))));
    }

    /// <summary>The status that each item was last seen to change to.</summary>
    public IReadOnlyDictionary<string, string> Seen => seen;

    /// <summary>The votes handed in and what became of them.</summary>
    public IReadOnlyCollection<(SeatRequest Seat, Outcome Outcome)> Answers => answers;

    /// <param name="fleet">Who works.</param>
    /// <param name="verdict">What a node says: <c>ACCEPT</c> or <c>REJECT</c>.</param>
    public static Work Begin(Fleet fleet, Func<SeatRequest, string> verdict) => new(fleet, verdict);

    /// <summary>Waits until the onlooker has seen all these items decided.</summary>
    public async Task Decided(IEnumerable<string> items)
    {
        var wanted = items.ToList();
        await Eventually.Get(
            async () =>
            {
                if (tasks.Find(task => task.IsFaulted) is { } failed)
                    await failed;
                return wanted.Count(item => !Decisions.Contains(seen.GetValueOrDefault(item)));
            },
            open => open == 0,
            "every item is seen decided; the number of items still open");
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(tasks).ContinueWith(_ => { }, TaskScheduler.Default);
        onlooker.Dispose();
        stop.Dispose();
    }

    private async Task Answer(NodeClient node, IAsyncEnumerable<SeatRequest> requests)
    {
        await foreach (var seat in requests)
            answers.Add((seat, await node.Vote(seat, verdict(seat))));
    }

    private async Task Watch()
    {
        await foreach (var change in EventStream.Results(onlooker, "subscription { itemChanged { id status } }", stop.Token))
        {
            var item = change.GetProperty("itemChanged");
            seen[item.GetProperty("id").GetString()!] = item.GetProperty("status").GetString()!;
        }
    }
}
