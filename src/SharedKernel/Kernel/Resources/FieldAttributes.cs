namespace Knowledge.Kernel.Resources;

/// <summary>A stored value of the resource: a column, and a field of its GraphQL type.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute : Attribute;

/// <summary>No two records may have the same value: a unique index and, when violated, the failure <c>CONFLICT</c> on this field.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UniqueAttribute : Attribute;

/// <summary>The value never changes after the record was created; an action that tries is refused.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ImmutableAttribute : Attribute;

/// <summary>Clients may filter lists by this field; it gets an index.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FilterAttribute : Attribute
{
    /// <summary>The lists are short enough to look at every row: no index is wanted for this.</summary>
    public bool Scans { get; init; }
}

/// <summary>Clients may sort lists by this field; it gets an index.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SortAttribute : Attribute
{
    /// <summary>The lists are short enough to look at every row: no index is wanted for this.</summary>
    public bool Scans { get; init; }
}

/// <summary>Stored, but never exposed by an API and never written to events or logs.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SensitiveAttribute : Attribute;

/// <summary>
/// A change of this field alone is not worth an event, such as the time of the last heartbeat. On a method: what this action does
/// makes none, so that neither histories nor subscriptions tell of it; for what happens too often to be told.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class UnrecordedAttribute : Attribute;
