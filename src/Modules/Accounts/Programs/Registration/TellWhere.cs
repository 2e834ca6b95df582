using Microsoft.Extensions.Options;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Knowledge.Accounts.Programs.Registration;

/// <summary>Says in the metadata where programs register (RFC 8414), while they may.</summary>
internal sealed class TellWhere(IOptionsMonitor<RegistrationSettings> settings) : IOpenIddictServerHandler<HandleConfigurationRequestContext>
{
    public ValueTask HandleAsync(HandleConfigurationRequestContext context)
    {
        if (settings.CurrentValue.Registration == RegistrationMode.Open && (context.Options.Issuer ?? context.BaseUri) is { } network)
            context.Metadata["registration_endpoint"] = new Uri(network, RegistrationEndpoint.Path[1..]).AbsoluteUri;
        return default;
    }
}
