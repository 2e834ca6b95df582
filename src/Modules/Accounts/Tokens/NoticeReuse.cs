using Knowledge.Accounts.Audit;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>Tells that a code or a refresh token was shown a second time: somebody has copied it, and all that came of it is about to be revoked.</summary>
internal sealed class NoticeReuse(IOpenIddictTokenManager tokens, IIncidents incidents) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.TokenId is not { } id || context.Principal is not { } principal || !IsForOnce(principal.GetTokenType()))
            return;
        if (await tokens.FindByIdAsync(id, context.CancellationToken) is { } token && await tokens.HasStatusAsync(token, Statuses.Redeemed, context.CancellationToken))
            incidents.Report(IncidentKind.TokenReused, $"A {Words(principal.GetTokenType())} was shown a second time; all that came of it is revoked.", principal.GetClaim(Claims.Subject));
    }

    private static bool IsForOnce(string? kind) => Words(kind).Length > 0;

    private static string Words(string? kind) => kind switch
    {
        TokenTypeIdentifiers.RefreshToken => "refresh token",
        TokenTypeIdentifiers.Private.AuthorizationCode => "code",
        TokenTypeIdentifiers.Private.DeviceCode => "device code",
        _ => "",
    };
}
