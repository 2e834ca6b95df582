namespace Knowledge.Kernel.Policies;

/// <summary>What it means that a rule holds, in the order in which rules are asked.</summary>
public enum RuleKind
{
    /// <summary>Allows, and no other rule is asked.</summary>
    Bypass,

    /// <summary>Forbids; nothing that follows can allow it again.</summary>
    Unless,

    /// <summary>Must hold for any <see cref="If"/> to count; without one, it allows by itself.</summary>
    OnlyIf,

    /// <summary>Allows.</summary>
    If,

    /// <summary>Allows because somebody was given the right at run time.</summary>
    Grant,
}
