namespace Knowledge.Kernel.Actions;

/// <summary>
/// Runs before the method of these actions, in the same transaction: on the loaded record, or for a create as a static method.
/// Its parameters are those of an action: services, <see cref="Actor"/>, and arguments of the action by their names.
/// </summary>
/// <param name="actions">Method names, best written with <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BeforeAttribute(params string[] actions) : Attribute
{
    /// <summary>The actions.</summary>
    public IReadOnlyList<string> Actions { get; } = actions;
}

/// <summary>
/// Runs on the record after the method of these actions, in the same transaction and before it is validated and saved.
/// Its parameters are those of an action: services, <see cref="Actor"/>, and arguments of the action by their names.
/// </summary>
/// <param name="actions">Method names, best written with <c>nameof</c>.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AfterAttribute(params string[] actions) : Attribute
{
    /// <summary>The actions.</summary>
    public IReadOnlyList<string> Actions { get; } = actions;
}
