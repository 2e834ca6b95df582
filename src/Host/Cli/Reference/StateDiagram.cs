using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>Draws the states of a resource and the actions that lead from one to another, as Mermaid.</summary>
internal static class StateDiagram
{
    public static string Of(IEnumerable<TransitionManifest> ways)
    {
        var all = ways.ToList();
        var starts = all.Select(way => way.From).Except(all.Select(way => way.To)).DefaultIfEmpty(all[0].From);
        var ends = all.Select(way => way.To).Except(all.Select(way => way.From));
        return string.Join('\n', [
            "stateDiagram-v2",
            .. starts.Select(state => $"    [*] --> {state}"),
            .. all.Select(way => $"    {way.From} --> {way.To}: {way.Action}"),
            .. ends.Select(state => $"    {state} --> [*]"),
        ]);
    }
}
