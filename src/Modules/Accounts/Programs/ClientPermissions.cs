using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Programs;

/// <summary>What the token server lets a program do that acts for people.</summary>
internal static class ClientPermissions
{
    private static readonly string[] Common =
    [
        Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.Endpoints.EndSession,
        Permissions.Endpoints.DeviceAuthorization,
        Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken, Permissions.GrantTypes.DeviceCode,
        Permissions.ResponseTypes.Code,
    ];

    /// <summary>Who has a secret may also ask about its tokens; nobody could tell one without from a stranger.</summary>
    public static IEnumerable<string> ForPeople(bool isConfidential, IEnumerable<string> scopes) =>
        [.. Common, .. isConfidential ? [Permissions.Endpoints.Introspection] : Array.Empty<string>(), .. scopes.Select(scope => Permissions.Prefixes.Scope + scope)];
}
