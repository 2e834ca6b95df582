using System.Threading.Channels;
using Knowledge.Kernel.Cli;
using Knowledge.Network.Nodes;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>A node like any other: it has a key of its own and knows of the network only what OAuth and GraphQL tell it.</summary>
internal sealed class SimulatedNode(string name, Judge judge, Uri server, Connections connections) : IDisposable
{
    private const int VotesInFlight = 4;
    private static readonly TimeSpan BetweenHeartbeats = TimeSpan.FromSeconds(20);
    private readonly SimulatedKey key = new();
    private readonly Channel<VoteRequest> requests = Channel.CreateBounded<VoteRequest>(100);
    private KeyGrant? grant;
    private AccessTokens? tokens;
    private GraphQLConnection? connection;
    private Voting? voting;
    private string? disconnected;
    private Guid id;

    public string Name => name;

    public NodeState State { get; private set; } = NodeState.Waiting;

    public Tally Tally => voting?.Tally ?? Tally.Nothing;

    /// <summary>Why a vote failed, or why the node is not connected; null when all is well.</summary>
    public string? Trouble => voting?.Failure ?? (State == NodeState.Online ? null : disconnected);

    /// <summary>When the host last asked for a vote.</summary>
    public DateTimeOffset LastAsked { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Whether votes asked for are still to be given.</summary>
    public bool IsBusy => voting is { InFlight: > 0 };

    /// <summary>Registers with the join token and says that it is there.</summary>
    /// <exception cref="GraphQLFailure">The host refuses.</exception>
    public async Task Join(string token, IReadOnlyList<string> domains, CancellationToken cancellation)
    {
        State = NodeState.Joining;
        id = await Joining.Register(connections.To(server), token, name, key, domains, cancellation);
        grant = new KeyGrant(id.ToString("D"), key.Pair, connections.Clock);
        tokens = connections.Tokens(server, grant);
        connection = connections.To(server, tokens);
        voting = new Voting(connection, judge, key);
        await Joining.Heartbeat(connection, id, cancellation);
        State = NodeState.Online;
    }

    /// <summary>Takes part until it is stopped.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(Beat(cancellation), Listen(cancellation), Vote(cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            State = NodeState.Stopped;
        }
    }

    public void Dispose()
    {
        tokens?.Dispose();
        grant?.Dispose();
        key.Dispose();
    }

    private async Task Beat(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(BetweenHeartbeats, connections.Clock);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            try
            {
                await Joining.Heartbeat(connection!, id, cancellation);
                disconnected = null;
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested && (failure is GraphQLFailure || Backoff.MayPass(failure)))
            {
                disconnected = failure.Message;
            }
        }
    }

    /// <summary>The subscription begins with what the node still owes, so that nothing is missed while it reconnects.</summary>
    private async Task Listen(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await foreach (var data in connection!.Subscribe(VoteRequest.Subscription, variables: null, Opened, cancellation))
                {
                    attempt = 1;
                    await Take(VoteRequest.Read(data), cancellation);
                }
            }
            catch (Exception failure) when (!cancellation.IsCancellationRequested && (failure is GraphQLFailure || Backoff.MayPass(failure)))
            {
                disconnected = failure.Message;
            }

            State = NodeState.Reconnecting;
            await Task.Delay(Backoff.Pause(attempt), connections.Clock, cancellation);
        }
    }

    private void Opened()
    {
        State = NodeState.Online;
        disconnected = null;
    }

    private async Task Take(VoteRequest request, CancellationToken cancellation)
    {
        LastAsked = connections.Clock.GetUtcNow();
        if (voting!.Take(request))
            await requests.Writer.WriteAsync(request, cancellation);
    }

    private Task Vote(CancellationToken cancellation) => Parallel.ForEachAsync(
        requests.Reader.ReadAllAsync(cancellation),
        new ParallelOptions { MaxDegreeOfParallelism = VotesInFlight, CancellationToken = cancellation },
        async (request, token) => await voting!.Cast(request, connections.Clock, token));
}

/// <summary>Where a simulated node stands.</summary>
internal enum NodeState
{
    Waiting,
    Joining,
    Online,
    Reconnecting,
    Stopped,
}
