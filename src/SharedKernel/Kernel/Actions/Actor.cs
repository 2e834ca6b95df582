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

    /// <summary>The groups that the actor is in.</summary>
    public IReadOnlyList<Guid> GroupIds { get; init; } = [];

    /// <summary>What the actor, or a group of it, was given at run time and still has.</summary>
    public IReadOnlyList<ActorGrant> Grants { get; init; } = [];

    /// <summary>What the token that the actor came with is limited to, such as <c>library:read</c>; null when nothing limits it.</summary>
    /// <remarks>A limit only takes away: what no rule allows is not allowed by a scope.</remarks>
    public IReadOnlySet<string>? Scopes { get; init; }

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

    /// <summary>Whether it looks after the network as such, not only after what is its own: administrators, operators, the system itself.</summary>
    public bool TendsNetwork => IsSystem || Is(Role.Administrator) || Is(Role.Operator);

    /// <summary>True when the actor holds the role.</summary>
    public bool Is(Role role) => Roles.Contains(role);

    /// <summary>Whether the token that the actor came with reaches that far.</summary>
    /// <param name="scope">A name such as <c>library:read</c>, see <see cref="AccessScope"/>.</param>
    public bool Reaches(string scope) => Scopes is null || Scopes.Contains(scope);

    /// <summary>Whether the actor was given the action on every record of the resource.</summary>
    public bool IsGranted(string resource, string action) => Grants.Any(grant => grant.ScopeId is null && grant.Covers(resource, action));

    /// <summary>Whether the actor was given the action on at least some records of the resource.</summary>
    public bool IsGrantedSomewhere(string resource, string action) => Grants.Any(grant => grant.Covers(resource, action));

    /// <summary>The records within which the actor was given the action.</summary>
    public IReadOnlyList<Guid> GrantedScopes(string resource, string action) =>
        [.. Grants.Where(grant => grant.Covers(resource, action)).Select(grant => grant.ScopeId).OfType<Guid>().Distinct()];
}
