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
