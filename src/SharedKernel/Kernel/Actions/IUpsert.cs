using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions;

/// <summary>An action that makes a record, or changes the one of the same identity.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IUpsert<TRecord> : IAction<TRecord>, IIdentified
    where TRecord : class, IResource<TRecord>;

/// <summary>Says what makes a record the same as another one.</summary>
public interface IIdentified
{
    /// <summary>The stored properties whose values are the identity.</summary>
    IReadOnlyList<string> Identity { get; }
}
