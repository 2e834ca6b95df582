using System.Security.Claims;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Actions;
using OpenIddict.Abstractions;

namespace Knowledge.Accounts.Actors;

/// <summary>The claims that sessions and access tokens have in common.</summary>
internal static class ActorClaims
{
    public const string Subject = "sub";
    public const string Kind = "kind";
    public const string Name = "name";
    public const string Role = "role";
    public const string UserKind = "user";
    public const string NodeKind = "node";
    public const string AnonymousKind = "anonymous";
    public const string By = "by";
    public const string ByName = "by_name";

    /// <summary>Says that the scopes of the token limit it; without it they are none of its business.</summary>
    public const string Limited = "limited";

    /// <summary>When it differs from that of the person, all sessions have ended since.</summary>
    public const string Mark = "mark";

    public static IEnumerable<Claim> OfUser(User user) =>
    [
        new(Subject, user.Id.ToString("D")),
        new(Kind, UserKind),
        new(Name, user.DisplayName),
        .. user.Roles.Select(OfRole),
    ];

    public static IEnumerable<Claim> OfNode(Guid id, string name) => [new(Subject, id.ToString("D")), new(Kind, NodeKind), new(Name, name)];

    public static IEnumerable<Claim> Of(Actor actor) =>
    [
        new(Subject, (actor.Id ?? Guid.Empty).ToString("D")),
        new(Kind, actor.Kind switch { ActorKind.User => UserKind, ActorKind.Node => NodeKind, _ => AnonymousKind }),
        new(Name, actor.Name),
        .. actor.Roles.Select(OfRole),
    ];

    /// <summary>How far somebody reaches, so that it goes on to whoever they act as.</summary>
    public static IEnumerable<Claim> Limits(Actor actor) => actor.Scopes is not { } scopes
        ? []
        : [new(Limited, "true"), .. scopes.Select(scope => new Claim(OpenIddictConstants.Claims.Private.Scope, scope))];

    /// <summary>What limits a session or a token; null when nothing does.</summary>
    public static IReadOnlySet<string>? Scopes(ClaimsPrincipal principal) =>
        principal.HasClaim(claim => claim.Type == Limited) ? principal.GetScopes().ToHashSet(StringComparer.Ordinal) : null;

    private static Claim OfRole(Role role) => new(Role, role.ToString());
}
