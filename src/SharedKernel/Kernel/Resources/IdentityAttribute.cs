namespace Knowledge.Kernel.Resources;

/// <summary>No two records may have the same values in all of these fields or relations together.</summary>
/// <param name="members">Properties that are fields or point to one other record, best written with <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class IdentityAttribute(params string[] members) : Attribute
{
    /// <summary>The properties.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
