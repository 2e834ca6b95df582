using Knowledge.Accounts.Clients;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Core;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens.Assertions;

/// <summary>Says with which keys and algorithms a client's assertion is verified: all its keys, of both kinds.</summary>
internal sealed class KeysOfClient(OpenIddictApplicationManager<Client> clients) : IOpenIddictServerHandler<ValidateTokenContext>
{
    /// <summary>What assertions may be signed with; never a shared secret, never nothing.</summary>
    public static readonly IReadOnlyList<string> Algorithms = [SecurityAlgorithms.EcdsaSha256, Ed25519Key.Algorithm];

    private const string Expected = "client-authentication+jwt";

    public async ValueTask HandleAsync(ValidateTokenContext context)
    {
        if (!context.ValidTokenTypes.SetEquals([TokenTypeIdentifiers.Private.ClientAssertion]))
            return;
        var keys = await Keys(context);
        context.TokenValidationParameters.ValidAlgorithms = Algorithms;
        context.TokenValidationParameters.TypeValidator = (type, _, _) => TypeOf(type);
        context.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => keys;
    }

    /// <summary>RFC 7523 asks for no type, and the usual libraries give none or the general one; any other says that the token is for something else.</summary>
    private static string TypeOf(string? type) => type is null or "" or "JWT" or Expected
        ? Expected
        : throw new SecurityTokenInvalidTypeException($"The type '{type}' is none of a client assertion.");

    /// <summary>Nothing of the assertion is proven yet: its issuer only says whose keys are to prove it.</summary>
    private async Task<IReadOnlyList<SecurityKey>> Keys(ValidateTokenContext context)
    {
        if (!context.SecurityTokenHandler.CanReadToken(context.Token) || Issuer(context) is not { Length: > 0 } issuer)
            return [];
        if (await clients.FindByClientIdAsync(issuer, context.CancellationToken) is not { } client
            || await clients.GetJsonWebKeySetAsync(client, context.CancellationToken) is not { } set)
            return [];
        return [.. set.GetSigningKeys(), .. set.Keys.Select(Ed25519Key.Of).OfType<Ed25519Key>()];
    }

    private static string? Issuer(ValidateTokenContext context)
    {
        try
        {
            return (context.SecurityTokenHandler.ReadToken(context.Token) as JsonWebToken)?.Issuer;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException)
        {
            // The handlers that follow refuse it in their own words.
            return null;
        }
    }
}
