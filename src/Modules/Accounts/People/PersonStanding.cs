using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Knowledge.Accounts.Actors;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.People;

/// <summary>Whether what was issued to a person still holds: asked with every use, so that who is shut out is out at once.</summary>
internal sealed class PersonStanding(KnowledgeDb db)
{
    /// <summary>What a token says of the moment it was issued in: it changes when all sessions end. The stamp itself stays secret.</summary>
    public static string Mark(User user) => Mark(user.SecurityStamp);

    /// <summary>True for everybody but a person who is no more, or whose sessions have ended since.</summary>
    public async Task<bool> Holds(ClaimsPrincipal principal, CancellationToken cancellation)
    {
        if (principal.FindFirstValue(ActorClaims.Kind) != ActorClaims.UserKind || !Guid.TryParse(principal.FindFirstValue(ActorClaims.Subject), out var id))
            return true;
        var stamps = await db.Set<User>().Where(user => user.Id == id).Select(user => user.SecurityStamp).ToListAsync(cancellation);
        // The local operator's tokens have no mark: who reads the data folder is no session of the person.
        return stamps is [var stamp] && (principal.FindFirstValue(ActorClaims.Mark) is not { } mark || mark == Mark(stamp));
    }

    private static string Mark(string? stamp) => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(stamp ?? "")).AsSpan(0, 16).ToArray());
}
