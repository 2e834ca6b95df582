using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>A change that is one SQL statement; generated for every update that returns a <see cref="Change{TRecord}"/>.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IAtomic<TRecord> : IChange<TRecord>
    where TRecord : class, IResource<TRecord>;

/// <summary>Describes the change that a message asks for; generated.</summary>
/// <typeparam name="TMessage">The message.</typeparam>
/// <typeparam name="TRecord">The resource.</typeparam>
public interface IChanging<in TMessage, TRecord>
    where TRecord : class, IResource<TRecord>
{
    /// <summary>The change.</summary>
    Change<TRecord> Make(TMessage command, CancellationToken cancellationToken);
}
