namespace Knowledge.Kernel.Actions;

/// <summary>Who acts: an anonymous visitor, a person, a node, or the system itself.</summary>
/// <param name="Kind">What sort of actor this is.</param>
/// <param name="Id">The person's or node's key; null for the anonymous and the system.</param>
/// <param name="Name">How events and pages call the actor.</param>
/// <param name="Roles">The roles of a person; empty for everybody else.</param>
public sealed record Actor(ActorKind Kind, Guid? Id, string Name, IReadOnlySet<Role> Roles)
{
    private static readonly IReadOnlySet<Role> None = new HashSet<Role>();

    /// <summary>Somebody who has not signed in.</summary>
    public static Actor Anonymous { get; } = new(ActorKind.Anonymous, null, "anonymous", None);

    /// <summary>The network itself, as it acts in jobs and in steps that follow from another action.</summary>
    public static Actor System { get; } = new(ActorKind.System, null, "system", None);

    /// <summary>Who really acts, when an administrator acts as this actor; null otherwise.</summary>
    public Impersonator? By { get; init; }

    /// <summary>True when a person acts.</summary>
    public bool IsUser => Kind == ActorKind.User;

    /// <summary>True when a node acts.</summary>
    public bool IsNode => Kind == ActorKind.Node;

    /// <summary>True when the network itself acts.</summary>
    public bool IsSystem => Kind == ActorKind.System;

    /// <summary>The person's key, or null.</summary>
    public Guid? UserId => IsUser ? Id : null;

    /// <summary>The node's key, or null.</summary>
    public Guid? NodeId => IsNode ? Id : null;

    /// <summary>A person with the given roles.</summary>
    public static Actor User(Guid id, string name, params IEnumerable<Role> roles) => new(ActorKind.User, id, name, roles.ToHashSet());

    /// <summary>A node.</summary>
    public static Actor Node(Guid id, string name) => new(ActorKind.Node, id, name, None);

    /// <summary>True when the actor holds the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);
}
