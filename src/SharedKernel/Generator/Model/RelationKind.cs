namespace Knowledge.Generator.Model;

/// <summary>Which of two resources points to the other, and how many do.</summary>
public enum RelationKind
{
    /// <summary>This one points to one other.</summary>
    BelongsTo,

    /// <summary>Many others point here.</summary>
    HasMany,

    /// <summary>At most one other points here.</summary>
    HasOne,

    /// <summary>Records of a third resource point to both.</summary>
    ManyToMany,
}

/// <summary>What lies between two resources of which many belong to many.</summary>
/// <param name="Type">The resource between.</param>
/// <param name="Here">Its property that points here.</param>
/// <param name="There">Its property that points to the other.</param>
/// <param name="HereInverse">The list of what lies between on this side, if there is one.</param>
/// <param name="ThereInverse">The same on the other side.</param>
/// <param name="IsWritten">Whether this side, and not the other, writes the relation.</param>
public sealed record ThroughModel(string Type, string Here, string There, string? HereInverse, string? ThereInverse, bool IsWritten);
