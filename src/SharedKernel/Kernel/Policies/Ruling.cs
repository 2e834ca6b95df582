namespace Knowledge.Kernel.Policies;

/// <summary>What the policies say to an actor.</summary>
public enum Ruling
{
    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It depends on the record or on the arguments that were not given.</summary>
    Depends,

    /// <summary>It may not, and is told so.</summary>
    Forbidden,

    /// <summary>It may not, and is not told whether the record exists.</summary>
    NotFound,
}
