namespace Knowledge.Kernel.Resources;

/// <summary>Lists are filtered and sorted by these together, such as the newest of a domain; the key is the index's last column by itself.</summary>
/// <param name="members">Properties that are fields or point to one other record, <c>CreatedAt</c> or <c>UpdatedAt</c>, best written with <c>nameof</c>: first what is compared, then what is ordered by.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class IndexAttribute(params string[] members) : Attribute
{
    /// <summary>The properties.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
