using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens;

/// <summary>Tells that a code or a refresh token was shown a second time: somebody has copied it, and all that came of it is about to be revoked.</summary>
internal sealed class NoticeReuse(IOpenIddictTokenManager tokens) : IOpenIddictServerHandler<ValidateTokenContext>
{
    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (context.TokenId is not { } id || context.Principal is not { } principal || !IsForOnce(principal.GetTokenType()))
            return;
        if (await tokens.FindByIdAsync(id, context.CancellationToken) is { } token && await tokens.HasStatusAsync(token, Statuses.Redeemed, context.CancellationToken))
            context.Logger.LogWarning("A {Kind} was used twice; what came of it is revoked", principal.GetTokenType());
    }

    private static bool IsForOnce(string? kind) => kind is TokenTypeIdentifiers.RefreshToken or TokenTypeIdentifiers.Private.AuthorizationCode or TokenTypeIdentifiers.Private.DeviceCode;
}
