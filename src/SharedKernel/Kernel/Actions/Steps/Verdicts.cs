using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions.Steps;

/// <summary>Verdicts that were read ahead for many actions; each is used once.</summary>
internal sealed class Verdicts<TRecord>
    where TRecord : class, IResource<TRecord>
{
    private readonly Dictionary<Guid, Verdict<TRecord>?> kept = [];
    private (string Action, Actor Actor)? asked;

    public void Keep(string action, Actor actor, IEnumerable<Guid> ids, IEnumerable<Verdict<TRecord>> verdicts)
    {
        asked = (action, actor);
        kept.Clear();
        foreach (var id in ids)
            kept[id] = null;
        foreach (var verdict in verdicts)
            kept[verdict.Record.Id] = verdict;
    }

    /// <summary>Whether the verdict was read ahead; null then means that there is no such record.</summary>
    public bool Take(string action, Actor actor, Guid id, out Verdict<TRecord>? verdict)
    {
        verdict = null;
        return asked == (action, actor) && kept.Remove(id, out verdict);
    }
}
