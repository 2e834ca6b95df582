using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions;

/// <summary>What runs around the method of an action; generated for every action that has <see cref="BeforeAttribute"/> or <see cref="AfterAttribute"/> methods.</summary>
/// <typeparam name="TMessage">The action's message.</typeparam>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IHooks<TMessage, TRecord>
    where TMessage : IAction<TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <summary>Before the method; there is no record yet when the action makes one.</summary>
    ValueTask Before(TMessage command, TRecord? loaded, CancellationToken cancellationToken) => default;

    /// <summary>After the method.</summary>
    ValueTask After(TMessage command, TRecord record, CancellationToken cancellationToken) => default;
}
