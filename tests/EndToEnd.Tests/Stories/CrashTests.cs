using System.Collections.Concurrent;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>A host that is killed in the middle of its work loses nothing that it had acknowledged, and goes on where it was.</summary>
public sealed class CrashTests
{
    private const int Nodes = 12;
    private const int Items = 60;
    private const int InFlight = 100;
    private const int SeatsOfAllRounds = Items * 5;

    [Fact]
    public async Task Votes_in_flight_when_the_host_is_killed_are_counted_once_or_not_at_all()
    {
        using var folder = new DataFolder();
        var host = await HostProcess.Start(new(folder));
        try
        {
            using var fleet = await Fleet.Join(host, Nodes);
            var items = await fleet.Submit([.. Enumerable.Range(1, Items).Select(number => Piece.Unique($"Reading {number}"))]);
            var acknowledged = await KillAmidVotes(host, await Requests(fleet));
            await host.DisposeAsync();

            // At the same address, as an operator would restart it: what the nodes know of the host stays true.
            host = await HostProcess.Start(new(folder) { Address = host.Record.Address! });
            await fleet.Heartbeat();
            await using (var work = Work.Begin(fleet, _ => "ACCEPT"))
                await Eventually.Get(() => fleet.Count("ACCEPTED"), accepted => accepted == items.Count, "every item is decided; accepted so far");

            await NothingIsLostOrCountedTwice(host, acknowledged);
            Assert.Empty(HostLog.Errors(folder));
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    /// <summary>All requests to vote of all rounds, so that they can be answered at once.</summary>
    private static async Task<IReadOnlyList<(NodeClient Node, SeatRequest Seat)>> Requests(Fleet fleet) => await Eventually.Get(
        async () => (await Task.WhenAll(fleet.Nodes.Select(async node => (await node.Seats()).Select(seat => (node, seat))))).SelectMany(seats => seats).ToList(),
        seats => seats.Count == SeatsOfAllRounds,
        "all committees are drawn");

    /// <summary>Sends all votes at once and kills the host as soon as the first few are acknowledged.</summary>
    /// <returns>The ids of the votes that the host said it had recorded.</returns>
    private static async Task<IReadOnlyCollection<Guid>> KillAmidVotes(HostProcess host, IReadOnlyList<(NodeClient Node, SeatRequest Seat)> requests)
    {
        var acknowledged = new ConcurrentBag<Guid>();
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var votes = requests.Select(request => Cast(request.Node, request.Seat, acknowledged, first)).ToList();
        await first.Task.WaitAsync(TimeSpan.FromMinutes(1));
        await host.Kill();
        var inFlight = votes.Count(vote => !vote.IsCompletedSuccessfully);
        await Task.WhenAll(votes).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.True(inFlight >= InFlight, $"Only {inFlight} votes were in flight.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{acknowledged.Count} votes acknowledged, {inFlight} in flight when the host was killed");
        return acknowledged;
    }

    private static async Task Cast(NodeClient node, SeatRequest seat, ConcurrentBag<Guid> acknowledged, TaskCompletionSource first)
    {
        var outcome = await node.Vote(seat, "ACCEPT");
        if (outcome.Errors.Count == 0)
        {
            acknowledged.Add(outcome.Record.GetProperty("id").GetGuid());
            if (acknowledged.Count >= 5)
                first.TrySetResult();
        }
    }

    private static async Task NothingIsLostOrCountedTwice(HostProcess host, IReadOnlyCollection<Guid> acknowledged)
    {
        await using var storage = new Storage(host.Database);
        var lost = acknowledged.Except(await storage.Column<Guid>("SELECT id FROM consensus.votes"));
        Assert.Empty(lost);
        Assert.Empty(await storage.Column<Guid>(
            """
            SELECT r.id FROM consensus.rounds r
            WHERE r.accept_weight <> (SELECT coalesce(sum(weight), 0) FROM consensus.votes v WHERE v.round_id = r.id AND v.verdict = 'Accept')
               OR r.reject_weight <> (SELECT coalesce(sum(weight), 0) FROM consensus.votes v WHERE v.round_id = r.id AND v.verdict = 'Reject')
            """));
        Assert.Equal(0L, await storage.Value<long>("SELECT count(*) FROM consensus.rounds WHERE status = 'Open'"));
        Assert.Equal(0L, await storage.Value<long>("SELECT count(*) FROM (SELECT 1 FROM consensus.votes GROUP BY round_id, node_id HAVING count(*) > 1) twice"));
        Assert.Equal(0L, await storage.Value<long>("SELECT count(*) FROM consensus.votes v LEFT JOIN kernel.events e ON e.record_id = v.id WHERE e.id IS NULL"));
    }
}
