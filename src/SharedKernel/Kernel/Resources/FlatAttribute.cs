namespace Knowledge.Kernel.Resources;

/// <summary>
/// Marks a property of what an action answers whose type is a record: clients find the parts of that record among those of the one that
/// holds it. For what several answers have in common.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FlatAttribute : Attribute;
