namespace Knowledge.Kernel.Actions;

/// <summary>What people may be trusted with.</summary>
public enum Role
{
    /// <summary>Reads and asks.</summary>
    Member,

    /// <summary>Reviews knowledge.</summary>
    Reviewer,

    /// <summary>Runs the network: invitations, nodes, imports.</summary>
    Operator,

    /// <summary>May do everything.</summary>
    Administrator,
}
