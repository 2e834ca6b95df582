using System.Security.Claims;
using Knowledge.Accounts.Actors;
using Knowledge.Accounts.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Knowledge.Accounts.SignIn;

/// <summary>Writes into a session what <see cref="ActorReader"/> reads from it.</summary>
internal sealed class UserClaims(UserManager<User> users, IOptions<IdentityOptions> options) : UserClaimsPrincipalFactory<User>(users, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaims(ActorClaims.OfUser(user).Where(claim => claim.Type != ActorClaims.Subject));
        return identity;
    }
}
