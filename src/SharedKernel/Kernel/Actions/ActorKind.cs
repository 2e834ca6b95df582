namespace Knowledge.Kernel.Actions;

/// <summary>The sorts of actors.</summary>
public enum ActorKind
{
    /// <summary>Not signed in.</summary>
    Anonymous,

    /// <summary>A person.</summary>
    User,

    /// <summary>A node with a key of its own.</summary>
    Node,

    /// <summary>The network itself.</summary>
    System,
}
