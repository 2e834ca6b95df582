namespace Knowledge.Kernel.Actions;

/// <summary>What the attributes that make a method an action have in common.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class NamedActionAttribute : Attribute
{
    /// <summary>The GraphQL field; by default the method's name followed by the resource's, such as <c>registerNode</c>.</summary>
    public string? Name { get; init; }

    /// <summary>Whether agents are offered the action as a tool; what they may do with it is for the policies to say.</summary>
    public bool ForAgents { get; init; }
}

/// <summary>A static method that makes a record and returns it, or a task of it.</summary>
public sealed class CreateAttribute : NamedActionAttribute;

/// <summary>An instance method that changes the loaded record.</summary>
public sealed class UpdateAttribute : NamedActionAttribute
{
    /// <summary>Whether it runs on destroyed records alone, as a restore does; the resource is marked <c>[SoftDelete]</c>.</summary>
    public bool OnDeleted { get; init; }
}

/// <summary>An instance method that runs before the loaded record is deleted.</summary>
public sealed class DestroyAttribute : NamedActionAttribute;

/// <summary>A static method that narrows a query: takes an <see cref="IQueryable{T}"/> first and returns one.</summary>
public sealed class ReadAttribute : NamedActionAttribute;

/// <summary>
/// A static method for what is no change of one record. It returns nothing, a value, a list, a <c>public sealed record</c> or
/// a resource, or a task of it.
/// </summary>
public sealed class ActionAttribute : NamedActionAttribute
{
    /// <summary>It changes nothing: a query of GraphQL instead of a mutation, and nothing that it does is saved.</summary>
    public bool IsQuery { get; init; }
}
