namespace Knowledge.Kernel.Actions;

/// <summary>Knows in which groups an actor is and what it was given at run time.</summary>
public interface IStanding
{
    /// <summary>The actor with its groups and with the grants that it has at this moment.</summary>
    /// <param name="actor">Who acts, as its session or token says.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    ValueTask<Actor> Of(Actor actor, CancellationToken cancellation);
}

/// <summary>Where nobody keeps groups and grants, an actor is what it says.</summary>
internal sealed class NoStanding : IStanding
{
    public ValueTask<Actor> Of(Actor actor, CancellationToken cancellation) => ValueTask.FromResult(actor);
}
