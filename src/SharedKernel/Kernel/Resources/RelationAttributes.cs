namespace Knowledge.Kernel.Resources;

/// <summary>This record points to one other; a column <c>{Name}Id</c> with a foreign key is generated. Nullable means optional.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BelongsToAttribute : Attribute;

/// <summary>A right that is granted within the record pointed to, such as a space, is a right to this record too.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ScopeAttribute : Attribute;

/// <summary>Other records point to this one through their <see cref="BelongsToAttribute"/> property.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HasManyAttribute : Attribute
{
    /// <summary>The name of the other side's property; needed only when it points here more than once.</summary>
    public string? By { get; init; }
}

/// <summary>At most one other record points to this one through its <see cref="BelongsToAttribute"/> property, whose column becomes unique.</summary>
/// <remarks>On a partial property that may be null: <c>[HasOne] public partial Profile? Profile { get; }</c>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HasOneAttribute : Attribute
{
    /// <summary>The name of the other side's property; needed only when it points here more than once.</summary>
    public string? By { get; init; }
}

/// <summary>Many records of another resource, reached through a third one that belongs to both.</summary>
/// <remarks>On a partial list: <c>[ManyToMany(Through = typeof(Membership))] public partial IReadOnlyCollection&lt;Club&gt; Clubs { get; }</c>.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ManyToManyAttribute : Attribute
{
    /// <summary>The resource between; each of its records joins two others, once when it has an identity of both.</summary>
    public Type? Through { get; init; }
}

/// <summary>A value computed by an expression: selectable, filterable and sortable in SQL and GraphQL alike, stored nowhere.</summary>
/// <remarks>On a static method its parameters are arguments of the client's; it is selectable then.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CalculationAttribute : Attribute;
