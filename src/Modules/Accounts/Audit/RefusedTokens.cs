using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Audit;

/// <summary>A refused request for a token is an incident.</summary>
internal sealed class RefusedTokens(IIncidents incidents) : IOpenIddictServerHandler<ApplyTokenResponseContext>
{
    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Response.Error is { Length: > 0 } error and not (Errors.AuthorizationPending or Errors.SlowDown))
            incidents.Report(IncidentKind.TokenRefused, $"{error}: {context.Response.ErrorDescription}", context.Request?.ClientId);
        return default;
    }
}
