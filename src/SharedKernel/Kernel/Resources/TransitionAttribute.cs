namespace Knowledge.Kernel.Resources;

/// <summary>One line of the table of states: the action takes a record that is in one state and leaves it in another.</summary>
/// <remarks>
/// In every other state the action is refused with <c>CONFLICT</c> before its method runs. Several lines with the same action
/// let it start from several states. The method need not assign the field.
/// </remarks>
/// <param name="action">An action that changes the record, best written with <c>nameof</c>.</param>
/// <param name="from">The state before, a member of an enum.</param>
/// <param name="to">The state after, a member of the same enum.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class TransitionAttribute(string action, object from, object to) : Attribute
{
    /// <summary>The action.</summary>
    public string Action { get; } = action;

    /// <summary>The state before.</summary>
    public object From { get; } = from;

    /// <summary>The state after.</summary>
    public object To { get; } = to;

    /// <summary>The field that holds the state; needed only when several fields have the enum's type.</summary>
    public string? On { get; init; }
}
