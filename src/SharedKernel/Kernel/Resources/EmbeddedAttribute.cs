namespace Knowledge.Kernel.Resources;

/// <summary>A value of several parts, stored as JSON in one column: a <c>sealed record</c> of values, enums, lists and other embedded records.</summary>
/// <remarks>It is a type of GraphQL of its own, for output and for arguments; the limits on its properties hold for arguments.</remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EmbeddedAttribute : Attribute;
