namespace Knowledge.Kernel.Actions;

/// <summary>Who made this request; the face that received it says so, until then nobody has signed in.</summary>
public sealed class CurrentActor
{
    /// <summary>The actor of this scope.</summary>
    public Actor Actor { get; set; } = Actor.Anonymous;
}
