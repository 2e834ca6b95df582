using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Knowledge.Accounts.People;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;

namespace Knowledge.Accounts.PersonalTokens;

/// <summary>Recognises a person by a personal token. It is looked up with every use, so that one that was revoked is out at once.</summary>
internal sealed class PersonalTokenCheck(KnowledgeDb db, TimeProvider clock)
{
    private const int Longest = 100;

    /// <summary>How exactly it is remembered when a token was used.</summary>
    private static readonly TimeSpan Grain = TimeSpan.FromHours(1);

    /// <summary>The principal of a token; null when it is none, or has expired, or its person is shut out.</summary>
    public async Task<ClaimsPrincipal?> Read(string written, CancellationToken cancellation)
    {
        if (written.Length > Longest)
            return null;
        var (hash, now) = (TokenText.Hash(written), clock.GetUtcNow());
        var found = await (
            from token in db.Set<PersonalToken>().AsNoTracking()
            join user in db.Set<User>().AsNoTracking().Where(User.IsNotShutOut) on token.UserId equals user.Id
            where token.TokenHash == hash && token.ExpiresAt > now
            select new { token.Id, token.Scopes, token.LastUsedAt, User = user }).SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        if (found.LastUsedAt is null || found.LastUsedAt < now - Grain)
            await db.Set<PersonalToken>().Where(token => token.Id == found.Id).ExecuteUpdateAsync(row => row.SetProperty(token => token.LastUsedAt, now), cancellation);
        var identity = new ClaimsIdentity(ActorClaims.OfUser(found.User), PersonalTokenScheme.Name, ActorClaims.Name, ActorClaims.Role);
        identity.AddClaim(new Claim(ActorClaims.Limited, "true"));
        identity.SetScopes(found.Scopes);
        return new ClaimsPrincipal(identity);
    }
}
