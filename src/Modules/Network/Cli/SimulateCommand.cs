using Knowledge.Kernel.Cli;
using Knowledge.Network.Cli.Simulation;
using Spectre.Console.Cli;

namespace Knowledge.Network.Cli;

/// <summary><c>network simulate</c>: starts nodes that join, listen, read, judge and vote until they are stopped.</summary>
internal sealed class SimulateCommand(Connections connections, Terminal terminal) : AsyncCommand<SimulateSettings>
{
    public override async Task<int> ExecuteAsync(CommandContext context, SimulateSettings settings, CancellationToken cancellationToken)
    {
        var server = settings.Server is { } url ? RunningHost.Reachable(url) : (await connections.Host(cancellationToken)).Url;
        using var fleet = new Fleet(connections, server, settings);
        var board = new Board(terminal, fleet.Nodes);
        var finished = await Work(fleet, board, cancellationToken);
        Summarise(fleet, settings.Json);
        if (!finished)
            return ExitCode.Interrupted;
        return fleet.Total.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    /// <returns>False when the user stopped it.</returns>
    private static async Task<bool> Work(Fleet fleet, Board board, CancellationToken cancellation)
    {
        using var show = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var showing = board.Show(show.Token);
        try
        {
            await fleet.Join(cancellation);
            await fleet.Run(cancellation);
            return !cancellation.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            await show.CancelAsync();
            await showing;
        }
    }

    private void Summarise(Fleet fleet, bool json)
    {
        var total = fleet.Total;
        if (json)
        {
            terminal.AnswerJson(new { nodes = fleet.Joined, total.Votes, total.Accepted, total.Rejected, total.Late, total.Failed });
            return;
        }

        terminal.Answer($"{fleet.Joined} nodes cast {total.Votes} votes: {total.Accepted} to accept, {total.Rejected} to reject; {total.Late} came after the decision, {total.Failed} failed.");
        foreach (var reason in fleet.Nodes.Select(node => node.Trouble).OfType<string>().Distinct().Take(5))
            terminal.Say($"  {reason}");
    }
}
