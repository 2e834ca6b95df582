using Knowledge.Accounts.People;
using OpenIddict.Server;
using OpenIddict.Validation;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Tokens;

/// <summary>Refuses tokens of a person who was signed out everywhere, locked or removed after they were issued.</summary>
internal sealed class RefuseLeaver(PersonStanding people) :
    IOpenIddictServerHandler<OpenIddictServerEvents.ValidateTokenContext>, IOpenIddictValidationHandler<OpenIddictValidationEvents.ValidateTokenContext>
{
    private const string Reason = "The person for whom the token was issued has left or was signed out. Sign in again.";

    public async ValueTask HandleAsync(OpenIddictServerEvents.ValidateTokenContext context)
    {
        if (context.Principal is { } principal && !await people.Holds(principal, context.CancellationToken))
            context.Reject(Errors.InvalidToken, Reason);
    }

    public async ValueTask HandleAsync(OpenIddictValidationEvents.ValidateTokenContext context)
    {
        if (context.Principal is { } principal && !await people.Holds(principal, context.CancellationToken))
            context.Reject(Errors.InvalidToken, Reason);
    }
}
