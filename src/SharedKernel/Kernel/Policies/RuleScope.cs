namespace Knowledge.Kernel.Policies;

/// <summary>What a rule is about.</summary>
public enum RuleScope
{
    /// <summary>Everything that can be done with the resource.</summary>
    Anything,

    /// <summary>Seeing records.</summary>
    Read,

    /// <summary>Running the actions that it names.</summary>
    Run,

    /// <summary>Running any action.</summary>
    RunAnything,

    /// <summary>Seeing the fields that it names, of records that may be seen.</summary>
    ReadField,
}
