using Knowledge.Accounts.Audit;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>Takes a client assertion once: whoever overhears it cannot use it again (RFC 7523, section 3, jti).</summary>
internal sealed class RefuseReplay(KnowledgeDb db, IIncidents incidents, TimeProvider clock) : IOpenIddictServerHandler<ProcessAuthenticationContext>
{
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(1);

    public async ValueTask HandleAsync(ProcessAuthenticationContext context)
    {
        if (context.ClientAssertionPrincipal is not { } assertion)
            return;
        var jti = assertion.GetClaim(Claims.JwtId);
        var expires = assertion.GetExpirationDate();
        if (jti is not { Length: > 0 and <= UsedAssertion.LongestJti } || expires is null || expires - clock.GetUtcNow() > LongestLife)
        {
            context.Reject(
                Errors.InvalidClient,
                $"A client assertion needs a jti of at most {UsedAssertion.LongestJti} characters and an exp within the next hour.");
        }
        else if (!await FirstUse(assertion.GetClaim(Claims.Subject)!, jti, expires.Value, context.CancellationToken))
        {
            incidents.Report(IncidentKind.TokenReused, "A client assertion was shown a second time.", assertion.GetClaim(Claims.Subject));
            context.Reject(Errors.InvalidClient, "This client assertion was used before. Sign a new one with a fresh jti for every request.");
        }
    }

    private async Task<bool> FirstUse(string clientId, string jti, DateTimeOffset expires, CancellationToken cancellation) =>
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO accounts.used_assertions (client_id, jti, expires_at) VALUES ({clientId}, {jti}, {expires}) ON CONFLICT DO NOTHING",
            cancellation) == 1;
}
