using System.Security.Claims;
using Knowledge.Accounts.People;
using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Programs;

/// <summary>A person decides whether a program may act for them.</summary>
public sealed class ProgramAccess(UserManager<User> people, IOpenIddictApplicationManager programs, AccessScopes scopes, Actions actions, KnowledgeDb db)
{
    /// <summary>Who is signed in to the web pages; null when nobody. A token does not count: a program cannot let in another one.</summary>
    public async Task<User?> Person(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.Headers.ContainsKey("Authorization"))
            return null;
        var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return session.Principal is { } principal ? await people.GetUserAsync(principal) : null;
    }

    /// <summary>What the program asks for, in full.</summary>
    /// <param name="person">Who is asked.</param>
    /// <param name="clientId">The program, which the token server knows.</param>
    /// <param name="asked">The scopes of the request.</param>
    /// <param name="isForAgents">Whether the token is to be used where agents connect.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    public async Task<AccessRequest> Describe(User person, string clientId, IReadOnlyCollection<string> asked, bool isForAgents, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        var program = await programs.FindByClientIdAsync(clientId, cancellation) ?? throw new InvalidOperationException("The token server has let an unknown program through.");
        var granted = await Permitted(program, scopes.Granted(asked, isForAgents), cancellation);
        var consent = await db.Set<Consent>().AsNoTracking().SingleOrDefaultAsync(row => row.UserId == person.Id && row.ClientId == clientId, cancellation);
        return new AccessRequest(
            clientId,
            await programs.GetDisplayNameAsync(program, cancellation) ?? clientId,
            !await db.Set<Application>().AnyAsync(row => row.ClientId == clientId && row.IsSelfRegistered, cancellation),
            granted,
            consent is not null && granted.All(consent.Scopes.Contains),
            await programs.HasClientTypeAsync(program, ClientTypes.Confidential, cancellation));
    }

    /// <summary>The person says yes.</summary>
    /// <returns>What the token server is to issue.</returns>
    public async Task<ClaimsPrincipal> Allow(User person, AccessRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(request);
        var before = await db.Set<Consent>().AsNoTracking().Where(row => row.UserId == person.Id && row.ClientId == request.ClientId).Select(row => row.Scopes).SingleOrDefaultAsync(cancellation);
        await actions.Consents.Give(request.ClientId, request.Program, [.. request.Scopes.Union(before ?? [])], cancellation);
        return Again(person, request);
    }

    /// <summary>The person has said yes before.</summary>
    /// <returns>What the token server is to issue.</returns>
    public ClaimsPrincipal Again(User person, AccessRequest request)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(request);
        return PersonTokens.Issue(person, request.Scopes);
    }

    /// <summary>The shorthand for agents comes to no more than the program may ask for.</summary>
    private async Task<IReadOnlyList<string>> Permitted(object program, IReadOnlyList<string> wanted, CancellationToken cancellation)
    {
        var permissions = await programs.GetPermissionsAsync(program, cancellation);
        return [.. wanted.Where(scope => scope is Scopes.OpenId or Scopes.OfflineAccess || permissions.Contains(Permissions.Prefixes.Scope + scope))];
    }
}
