namespace Knowledge.Kernel.Actions;

/// <summary>Beside <see cref="CreateAttribute"/>: when a record of the same identity exists, it takes over the values of the one just made.</summary>
/// <remarks>All but the key, the identity and what is immutable. Policies judge the result as they judge a new record.</remarks>
/// <param name="members">The members of one identity of the resource, or one unique field, best written with <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UpsertAttribute(params string[] members) : Attribute
{
    /// <summary>The properties.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
