using Knowledge.Network.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Network;

/// <summary>Who takes part: nodes, their keys and presence, and the invitations by which they join.</summary>
[Module]
public sealed partial class NetworkModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<Invitations.JoinTokens>()
        .AddScoped<Invitations.Owners>()
        .AddHostedService<PresenceScan>();
}
