namespace Knowledge.Kernel.Resources;

/// <summary>Declares that a class is a resource: what it is, what it does and who may follow from its members.</summary>
/// <remarks>The class must be <c>sealed partial</c>; everything else about it is generated.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ResourceAttribute : Attribute
{
    /// <summary>The plural used for the table, the list query and the code interface; by default the name's English plural.</summary>
    public string? Plural { get; init; }
}
