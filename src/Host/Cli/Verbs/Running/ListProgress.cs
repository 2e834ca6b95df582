using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Says how far a long list is, when its records go elsewhere than to the screen.</summary>
internal sealed class ListProgress(Terminal terminal, bool isLong)
{
    private const int Step = 1000;
    private int listed;
    private int total;

    public void Add(ListPage page)
    {
        total = page.Total ?? total;
        var before = listed / Step;
        listed += page.Records.Count;
        if (!isLong || !terminal.IsPiped)
            return;
        if (terminal.IsWatched)
            terminal.Over($"{listed:N0} of {total:N0} listed", isLast: !page.HasNext);
        else if (listed / Step > before)
            terminal.Say($"{listed:N0} of {total:N0} listed");
    }
}
