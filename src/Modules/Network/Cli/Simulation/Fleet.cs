using System.Security.Cryptography;
using Knowledge.Kernel.Cli;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>The nodes of one simulation. They share this process and nothing else.</summary>
internal sealed class Fleet : IDisposable
{
    private readonly SimulateSettings settings;
    private readonly IdleWatch idle;

    public Fleet(Connections connections, Uri server, SimulateSettings settings)
    {
        this.settings = settings;
        // Names are unique in a network: each run gets its own.
        var run = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));
        Nodes = [.. Enumerable.Range(1, settings.Nodes).Select(number => new SimulatedNode(
            $"{settings.Prefix}-{run}-{number:00}", new Judge(Strictness(number), settings.RejectRate, Random.Shared), server, connections))];
        idle = new IdleWatch(connections.To(server), Nodes, TimeSpan.FromSeconds(settings.IdleSeconds), connections.Clock);
    }

    public IReadOnlyList<SimulatedNode> Nodes { get; }

    public int Joined { get; private set; }

    public Tally Total => Nodes.Aggregate(Tally.Nothing, (sum, node) => sum + node.Tally);

    /// <summary>Registers the nodes one by one: they all spend the same invitation.</summary>
    /// <exception cref="CommandFailure">The network does not take one of them.</exception>
    public async Task Join(CancellationToken cancellation)
    {
        foreach (var node in Nodes)
        {
            try
            {
                await node.Join(settings.Token, settings.DomainList, cancellation);
                Joined++;
            }
            catch (GraphQLFailure refused)
            {
                throw new CommandFailure(ExitCode.Failed, $"{node.Name} could not join ({Joined} had joined before it): {refused.Message}");
            }
        }
    }

    /// <summary>Lets the nodes take part until they are stopped or, if so wanted, until nothing is left to do.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var work = Task.WhenAll(Nodes.Select(node => node.Run(stop.Token)));
        try
        {
            if (settings.UntilIdle)
                await Task.WhenAny(idle.Wait(stop.Token), work).Unwrap();
            else
                await work;
        }
        finally
        {
            await stop.CancelAsync();
            await work;
        }
    }

    public void Dispose()
    {
        foreach (var node in Nodes)
            node.Dispose();
    }

    /// <summary>Nodes differ: some let much pass, some little.</summary>
    private static double Strictness(int number) => number * 0.618 % 1;
}
