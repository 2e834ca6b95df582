namespace Knowledge.Kernel.Actions;

/// <summary>A right that an actor was given at run time, beside what the rules of the code allow.</summary>
/// <param name="Resource">The resource, such as <c>Item</c>.</param>
/// <param name="Action">The action's method name, <see cref="Reading"/>, or <see cref="Everything"/>.</param>
/// <param name="ScopeId">The record that the right is limited to, with what belongs to it; null when it is not limited.</param>
public sealed record ActorGrant(string Resource, string Action, Guid? ScopeId = null)
{
    /// <summary>Stands for seeing records.</summary>
    public const string Reading = "Read";

    /// <summary>Stands for reading and every action; fields with rules of their own are not part of it.</summary>
    public const string Everything = "*";

    /// <summary>Whether the right is to this action on this resource.</summary>
    public bool Covers(string resource, string action) => Resource == resource && (Action == action || Action == Everything);

    /// <summary>In words.</summary>
    public override string ToString() => $"grant of {Action} on {Resource}{(ScopeId is { } scope ? $" within {scope}" : "")}";
}
