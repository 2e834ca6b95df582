namespace Knowledge.Kernel.Resources;

/// <summary>This record points to one other; a column <c>{Name}Id</c> with a foreign key is generated. Nullable means optional.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BelongsToAttribute : Attribute;

/// <summary>Other records point to this one through their <see cref="BelongsToAttribute"/> property.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HasManyAttribute : Attribute
{
    /// <summary>The name of the other side's property; needed only when it points here more than once.</summary>
    public string? By { get; init; }
}

/// <summary>A value computed by an expression: selectable, filterable and sortable in SQL and GraphQL alike, stored nowhere.</summary>
/// <remarks>On a static method its parameters are arguments of the client's; it is selectable then.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CalculationAttribute : Attribute;
