using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Jobs;

/// <summary>The loops of all triggers of this host.</summary>
internal sealed class TriggerLoops(IEnumerable<ITrigger> triggers, TriggerPass pass, DueLedger ledger, TimeProvider clock, ILogger<TriggerLoop> log)
{
    private readonly IReadOnlyList<TriggerLoop> loops = [.. triggers.Select(trigger => new TriggerLoop(trigger, pass, ledger, clock, log))];

    public Task Run(CancellationToken stopping) => Task.WhenAll(loops.Select(loop => loop.Run(stopping)));

    /// <summary>A record of the resource has changed.</summary>
    public void Changed(string resource) => Wake(loop => loop.Facts.Wakes.Contains(resource));

    /// <summary>Asks the trigger of that name to look soon.</summary>
    public void Wake(string trigger) => Wake(loop => loop.Facts.Name == trigger);

    private void Wake(Func<TriggerLoop, bool> which)
    {
        foreach (var loop in loops.Where(which))
            loop.Wake();
    }
}
