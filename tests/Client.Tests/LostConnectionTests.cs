using System.Net;
using System.Net.Sockets;
using Knowledge.Client.Access;
using Knowledge.Client.Resources;

namespace Knowledge.Client.Tests;

/// <summary>Connections break and servers are busy; the client goes on where that is harmless, and only there.</summary>
public sealed class LostConnectionTests(RunningNetwork network)
{
    private static readonly KnowledgeOptions Hasty = new() { FirstPause = TimeSpan.FromMilliseconds(10), LongestPause = TimeSpan.FromMilliseconds(50) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_sent_again_and_a_mutation_only_when_it_was_not_done()
    {
        using var line = new BreakingLine { Answer = attempt => attempt < 3 ? throw new HttpRequestException(HttpRequestError.ResponseEnded, "lost") : null };
        using var client = new KnowledgeClient(network.Server, tokens: null, Hasty with { Handler = line });
        Assert.True(await client.Nodes.Count(cancellation: Cancellation) > 0);
        Assert.Equal(3, line.Sent);

        line.Sent = 0;
        var lost = await Assert.ThrowsAsync<KnowledgeException>(() => client.Invitations.Issue(cancellation: Cancellation));
        Assert.True(lost.Has(KnowledgeException.Unreachable));
        Assert.Equal(1, line.Sent);

        line.Sent = 0;
        line.Answer = attempt => attempt < 4 ? throw new HttpRequestException(HttpRequestError.ConnectionError, "refused", new SocketException()) : null;
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => client.Invitations.Issue(cancellation: Cancellation))).Has("FORBIDDEN"));
        Assert.Equal(4, line.Sent);
    }

    [Fact]
    public async Task A_busy_server_is_given_the_time_it_asks_for()
    {
        using var line = new BreakingLine { Answer = attempt => attempt > 1 ? null : Busy() };
        using var client = new KnowledgeClient(network.Server, tokens: null, Hasty with { LongestPause = TimeSpan.FromSeconds(5), Handler = line });
        var started = TimeProvider.System.GetTimestamp();
        Assert.True(await client.Nodes.Count(cancellation: Cancellation) > 0);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task Nobody_waits_for_ever_and_cancelling_ends_the_wait()
    {
        using var line = new BreakingLine { Answer = _ => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused") };
        using var client = new KnowledgeClient(network.Server, tokens: null, Hasty with { Attempts = 3, Handler = line });
        Assert.True((await Assert.ThrowsAsync<KnowledgeException>(() => client.Nodes.Count(cancellation: Cancellation))).Has(KnowledgeException.Unreachable));
        Assert.Equal(3, line.Sent);

        using var patient = new KnowledgeClient(network.Server, tokens: null, Hasty with { LongestPause = TimeSpan.FromHours(1), FirstPause = TimeSpan.FromHours(1), Handler = line });
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => patient.Nodes.Count(cancellation: soon.Token));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced()
    {
        var tokens = new Stale(network.Nodes[0]);
        using var client = new KnowledgeClient(network.Server, tokens);
        Assert.True(await client.Nodes.Count(cancellation: Cancellation) > 0);
        Assert.Equal(1, tokens.Forgotten);
    }

    [Fact]
    public async Task A_subscription_comes_back_and_brings_what_it_missed()
    {
        using var line = new BreakingLine();
        using var client = new KnowledgeClient(network.Server, tokens: null, Hasty with { Handler = line });
        await using var changes = client.Items.Changes(cancellation: Cancellation).GetAsyncEnumerator(Cancellation);
        var first = await Told(changes, line, () => network.Nodes[0].Submit("physics", Texts.Unique("Before"), Texts.Unique("the line broke"), ["a"], Cancellation));

        line.IsDown = true;
        line.Cut();
        var meanwhile = await network.Nodes[0].Submit("physics", Texts.Unique("Meanwhile"), Texts.Unique("the line was down"), ["a"], Cancellation);
        line.IsDown = false;
        await Until(changes, meanwhile.Id);
        var after = await network.Nodes[0].Submit("physics", Texts.Unique("After"), Texts.Unique("the line came back"), ["a"], Cancellation);
        await Until(changes, after.Id);
        Assert.NotEqual(first, after.Id);
    }

    /// <summary>Submits once the subscription listens, and waits until it tells of it.</summary>
    private static async Task<Guid> Told(IAsyncEnumerator<Item> changes, BreakingLine line, Func<Task<Item>> submit)
    {
        var next = changes.MoveNextAsync();
        await line.Streaming.WaitAsync(Cancellation);
        var item = await submit();
        Assert.True(await next);
        await Until(changes, item.Id, alreadyMoved: true);
        return item.Id;
    }

    private static async Task Until(IAsyncEnumerator<Item> changes, Guid id, bool alreadyMoved = false)
    {
        while (alreadyMoved ? changes.Current.Id != id : await changes.MoveNextAsync() && changes.Current.Id != id)
        {
            if (alreadyMoved)
                Assert.True(await changes.MoveNextAsync());
        }
    }

    private static HttpResponseMessage Busy()
    {
        var busy = new HttpResponseMessage(HttpStatusCode.ServiceUnavailable);
        busy.Headers.RetryAfter = new(TimeSpan.FromSeconds(1));
        return busy;
    }

    /// <summary>Gives a bad token first, then a good one.</summary>
    private sealed class Stale(KnowledgeNode node) : IAccessTokens
    {
        private readonly ClientTokens good = ClientTokens.OfNode(node.Client.Calls.Http.Server, node.Id, node.Key);

        public int Forgotten { get; private set; }

        public ValueTask<string> Get(CancellationToken cancellation) => Forgotten == 0 ? ValueTask.FromResult("stale") : good.Get(cancellation);

        public void Forget(string refused) => Forgotten++;
    }
}
