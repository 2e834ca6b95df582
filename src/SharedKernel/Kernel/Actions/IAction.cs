using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions;

/// <summary>A message that asks for one action on a resource; generated for every action.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IAction<TRecord> : ICommand<TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <summary>The method's name, which policies and events use.</summary>
    string Action { get; }

    /// <summary>What the action does to the record.</summary>
    ActionKind Kind { get; }
}

/// <summary>An action on an existing record.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IChange<TRecord> : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <summary>The record's key.</summary>
    Guid Id { get; }
}

/// <summary>What an action does to its record.</summary>
public enum ActionKind
{
    /// <summary>Makes it.</summary>
    Create,

    /// <summary>Changes it.</summary>
    Update,

    /// <summary>Deletes it.</summary>
    Destroy,
}
