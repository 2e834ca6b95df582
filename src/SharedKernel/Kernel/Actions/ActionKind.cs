namespace Knowledge.Kernel.Actions;

/// <summary>What an action does to its record.</summary>
public enum ActionKind
{
    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it.</summary>
    Update,

    /// <summary>Deletes it.</summary>
    Destroy,
}
