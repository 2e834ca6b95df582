using Knowledge.Kernel.Cli;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>Waits until the nodes have nothing to do: nobody asks for votes, and no item waits for a decision.</summary>
internal sealed class IdleWatch(GraphQLConnection connection, IReadOnlyList<SimulatedNode> nodes, TimeSpan quiet, TimeProvider clock)
{
    private const string Document = "query Waiting { items(filter: {status: {in: [SUBMITTED, VALIDATING]}}) { totalCount } }";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="CommandFailure">The host has not answered for two minutes.</exception>
    public async Task Wait(CancellationToken cancellation)
    {
        var started = clock.GetUtcNow();
        var answered = started;
        while (true)
        {
            await Task.Delay(Pause, clock, cancellation);
            var now = clock.GetUtcNow();
            if (!IsQuiet(started, now))
            {
                answered = now;
                continue;
            }

            switch (await Waiting(cancellation))
            {
                case 0:
                    return;
                case null when now - answered > Patience:
                    throw new CommandFailure(ExitCode.Failed, $"The host has not answered for {Patience.TotalMinutes:0} minutes; the nodes stop.");
                case not null:
                    answered = clock.GetUtcNow();
                    break;
            }
        }
    }

    private bool IsQuiet(DateTimeOffset started, DateTimeOffset now)
    {
        var asked = nodes.Max(node => node.LastAsked);
        return now - (asked > started ? asked : started) >= quiet && !nodes.Any(node => node.IsBusy);
    }

    /// <returns>How many items wait; null when the host does not answer.</returns>
    private async Task<int?> Waiting(CancellationToken cancellation)
    {
        try
        {
            return (await connection.Run(Document, variables: null, cancellation)).GetProperty("items").GetProperty("totalCount").GetInt32();
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && (failure is GraphQLFailure || Backoff.MayPass(failure)))
        {
            return null;
        }
    }
}
