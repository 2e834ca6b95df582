using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Tokens.Devices;

/// <summary>Says how long a device has to wait between two questions.</summary>
internal sealed class TellInterval : IOpenIddictServerHandler<ApplyDeviceAuthorizationResponseContext>
{
    public ValueTask HandleAsync(ApplyDeviceAuthorizationResponseContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Response.DeviceCode is { Length: > 0 })
            context.Response["interval"] = DevicePolls.Interval;
        return default;
    }
}
