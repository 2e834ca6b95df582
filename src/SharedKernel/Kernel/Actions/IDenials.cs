namespace Knowledge.Kernel.Actions;

/// <summary>Hears of actions that somebody tried and may not run, on a record that is not there for them or at all.</summary>
public interface IDenials
{
    /// <summary>Called once for each such attempt, before the answer; it must not wait.</summary>
    /// <param name="call">What was tried.</param>
    /// <param name="actor">By whom.</param>
    /// <param name="refusal">What the actor is told.</param>
    void Denied(ICall call, Actor actor, Refusal refusal);
}

/// <summary>Where nobody keeps watch.</summary>
internal sealed class NoDenials : IDenials
{
    public void Denied(ICall call, Actor actor, Refusal refusal)
    {
    }
}
