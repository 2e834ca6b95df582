namespace Knowledge.Kernel.GraphQL;

/// <summary>What lists may do with a field.</summary>
[Flags]
public enum Use
{
    /// <summary>Select it.</summary>
    Select = 0,

    /// <summary>Filter by it.</summary>
    Filter = 1,

    /// <summary>Sort by it.</summary>
    Sort = 2,
}
