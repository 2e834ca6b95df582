using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions;

/// <summary>An action on an existing record.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IChange<TRecord> : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <summary>The record's key.</summary>
    Guid Id { get; }

    /// <summary>Whether it is for destroyed records alone.</summary>
    bool OnDeleted => false;

    Guid? ICall.RecordId => Id;
}
