using System.Globalization;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Tokens;

/// <summary>What programs can ask for in the name of a person: two scopes of every module, and those of OpenID Connect.</summary>
public sealed class AccessScopes(ModuleCatalog catalog)
{
    /// <summary>Stands for all that agents need: reading and writing in every module but the one of people and access.</summary>
    public const string Agents = "mcp";

    private const string Guarded = "accounts";

    /// <summary>Those that limit what a token can do, module by module.</summary>
    public IReadOnlyList<string> OfModules { get; } = [.. catalog.Modules.SelectMany(module => new[] { AccessScope.Read(module.Name), AccessScope.Write(module.Name) })];

    /// <summary>All of them.</summary>
    public IReadOnlyList<string> All => [Scopes.OpenId, Scopes.Profile, Scopes.Email, Scopes.OfflineAccess, Agents, .. OfModules];

    /// <summary>Those that agents are told of.</summary>
    public IReadOnlyList<string> ForAgents => [Agents, Scopes.OfflineAccess, .. OfModules.Where(IsForAgents)];

    /// <summary>What a request comes to, with the shorthand spelt out; who asks for nothing at the address of agents asks for what agents need.</summary>
    /// <param name="asked">The scopes of the request.</param>
    /// <param name="isForAgents">Whether the token is to be used where agents connect.</param>
    public IReadOnlyList<string> Granted(IReadOnlyCollection<string> asked, bool isForAgents)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var agents = asked.Contains(Agents) || (isForAgents && !asked.Any(OfModules.Contains));
        return [.. All.Where(scope => asked.Contains(scope) || (agents && (scope == Agents || (OfModules.Contains(scope) && IsForAgents(scope)))))];
    }

    /// <summary>In plain words, for the person who is asked; null when there is nothing to say of it.</summary>
    public static string? Words(string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return scope switch
        {
            Scopes.Profile => "Know your name",
            Scopes.Email => "Know your email address",
            Scopes.OfflineAccess => "Stay signed in until you withdraw it",
            Scopes.OpenId => "Know who you are",
            _ when scope.EndsWith(":read", StringComparison.Ordinal) => $"See what you can see in {Module(scope)}",
            _ when scope.EndsWith(":write", StringComparison.Ordinal) => $"Do what you may do in {Module(scope)}",
            _ => null,
        };
    }

    private static bool IsForAgents(string scope) => !scope.StartsWith(Guarded + ":", StringComparison.Ordinal);

    private static string Module(string scope) => scope.Split(':')[0] is var name && name == Guarded
        ? "People and access"
        : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name);
}
