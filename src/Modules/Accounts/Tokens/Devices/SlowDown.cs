using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens.Devices;

/// <summary>A device that asks faster than it was told to is told to slow down.</summary>
internal sealed class SlowDown(DevicePolls polls) : IOpenIddictServerHandler<ApplyTokenResponseContext>
{
    public ValueTask HandleAsync(ApplyTokenResponseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Response.Error == Errors.AuthorizationPending && context.Request?.DeviceCode is { Length: > 0 } code && polls.IsTooSoon(code))
        {
            context.Response.Error = Errors.SlowDown;
            context.Response.ErrorDescription = $"This device asks too often. Wait {DevicePolls.Interval} seconds longer between two questions.";
        }

        return default;
    }
}
