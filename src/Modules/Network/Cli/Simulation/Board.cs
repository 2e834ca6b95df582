using Knowledge.Kernel.Cli;
using Spectre.Console;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>Shows what the nodes do: a table that lives on a terminal, a line now and then elsewhere.</summary>
internal sealed class Board(Terminal terminal, IReadOnlyList<SimulatedNode> nodes)
{
    private const int MostRows = 24;
    private static readonly TimeSpan BetweenFrames = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    /// <summary>Shows it until it is stopped.</summary>
    public Task Show(CancellationToken stop) => terminal.IsWatched ? Draw(stop) : Tell(stop);

    private async Task Draw(CancellationToken stop) => await terminal.Screen.Live(Table()).StartAsync(async live =>
    {
        while (await Continues(BetweenFrames, stop))
            live.UpdateTarget(Table());
        live.UpdateTarget(Table());
    });

    private async Task Tell(CancellationToken stop)
    {
        var said = "";
        do
        {
            var line = Line();
            if (line != said)
                terminal.Say(line);
            said = line;
        }
        while (await Continues(BetweenLines, stop));
    }

    private static async Task<bool> Continues(TimeSpan pause, CancellationToken stop)
    {
        await Task.Delay(pause, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !stop.IsCancellationRequested;
    }

    private string Line()
    {
        var total = Total();
        var online = nodes.Count(node => node.State == NodeState.Online);
        return $"{online} of {nodes.Count} nodes online; {total.Votes} votes: {total.Accepted} to accept, {total.Rejected} to reject; {total.Late} too late, {total.Failed} failed";
    }

    private Table Table()
    {
        var table = new Table().Border(TableBorder.Simple);
        table.AddColumns("Node", "Status");
        foreach (var heading in (string[])["Votes", "Accepted", "Rejected"])
            table.AddColumn(new TableColumn(heading).RightAligned());
        foreach (var node in nodes.Take(MostRows))
            table.AddRow([Markup.Escape(node.Name), Coloured(node.State), .. Numbers(node.Tally)]);
        if (nodes.Count > MostRows)
            table.AddRow($"… and {nodes.Count - MostRows} more");
        table.AddRow(["[bold]All[/]", $"{nodes.Count(node => node.State == NodeState.Online)} online", .. Numbers(Total())]);
        return table;
    }

    private Tally Total() => nodes.Aggregate(Tally.Nothing, (sum, node) => sum + node.Tally);

    private static string[] Numbers(Tally tally) => [$"{tally.Votes}", $"{tally.Accepted}", $"{tally.Rejected}"];

    private static string Coloured(NodeState state) => state switch
    {
        NodeState.Online => "[green]online[/]",
        NodeState.Reconnecting => "[yellow]reconnecting[/]",
        _ => $"[grey]{state.ToString().ToLowerInvariant()}[/]",
    };
}
