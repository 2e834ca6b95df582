using System.Linq.Expressions;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.Resources;

/// <summary>A record of any resource.</summary>
public interface IResource
{
    /// <summary>The key, a UUID of version 7: its order follows the time of creation.</summary>
    Guid Id { get; }
}

/// <summary>What the generated half of every resource states about its type.</summary>
/// <typeparam name="TSelf">The resource itself.</typeparam>
public interface IResource<TSelf> : IResource
    where TSelf : class, IResource<TSelf>
{
    /// <summary>The facts of the declaration that the pipeline needs.</summary>
    static abstract ResourceFacts Facts { get; }

    /// <summary>Which records are there; null when all are. Every read is held to it, whoever asks.</summary>
    static virtual Expression<Func<TSelf, bool>>? Present => null;

    /// <summary>Who may: written by the author of the resource.</summary>
    /// <param name="may">Collects the rules; what no rule allows is refused.</param>
    static abstract void Policies(Policies<TSelf> may);

    /// <summary>What must hold of records and arguments: written by the author of the resource where there is something to say.</summary>
    /// <param name="must">Collects the rules.</param>
    static virtual void Validations(Validations<TSelf> must)
    {
    }

    /// <summary>The table of states; generated.</summary>
    static virtual IReadOnlyList<Transition<TSelf>> Transitions => [];
}

/// <summary>What the pipeline knows of a resource beside its type.</summary>
/// <param name="Name">The name in the singular, such as <c>Node</c>.</param>
/// <param name="Module">The module and database schema, such as <c>network</c>.</param>
/// <param name="Immutable">Properties that never change after creation.</param>
/// <param name="Sensitive">Properties that events and logs must not show.</param>
/// <param name="Unrecorded">Properties whose change alone makes no event, and actions that make none.</param>
public sealed record ResourceFacts(
    string Name,
    string Module,
    IReadOnlySet<string> Immutable,
    IReadOnlySet<string> Sensitive,
    IReadOnlySet<string> Unrecorded)
{
    /// <summary>The foreign keys of relations marked as scopes: a right within that record is a right to this one.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>The table of states, in the order declared; empty when the resource has none.</summary>
    public IReadOnlyList<TransitionFacts> Transitions { get; init; } = [];
}
