using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions;

/// <summary>A message that calls an action, whatever the action answers.</summary>
public interface ICall : IMessage
{
    /// <summary>The resource that declares the action.</summary>
    ResourceFacts Resource { get; }

    /// <summary>The method's name, which policies and events use.</summary>
    string Action { get; }

    /// <summary>The record that it is for, when it is for one that exists.</summary>
    Guid? RecordId => null;

    /// <summary>Whether the action promises to change nothing.</summary>
    bool IsQuery => false;

    /// <summary>What is wrong with the arguments taken together, by the validations of the resource.</summary>
    IReadOnlyList<Failure> Faults() => [];
}
