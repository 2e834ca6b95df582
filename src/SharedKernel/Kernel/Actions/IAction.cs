using Knowledge.Kernel.Resources;
using Mediator;

namespace Knowledge.Kernel.Actions;

/// <summary>A message that asks for one action on a record; generated for every action that makes, changes or deletes one.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IAction<TRecord> : ICommand<TRecord>, ICall
    where TRecord : class, IResource<TRecord>
{
    /// <summary>What the action does to the record.</summary>
    ActionKind Kind { get; }

    ResourceFacts ICall.Resource => TRecord.Facts;

    IReadOnlyList<Failure> ICall.Faults() => ValidationBook<TRecord>.Faults(this);
}
