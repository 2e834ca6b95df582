using Knowledge.Network.Cli;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Knowledge.Network;

/// <summary>Who takes part: nodes, their keys and presence, and the invitations by which they join.</summary>
[Module]
public sealed partial class NetworkModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<Keys.KeyRing>()
        .AddScoped<Invitations.JoinTokens>()
        .AddScoped<Invitations.Owners>();

    /// <inheritdoc />
    public override void Commands(IConfigurator<CommandSettings> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        verbs.SetDescription("Nodes: invite them, or simulate a fleet of them");
        verbs.AddCommand<InviteCommand>("invite")
            .WithDescription("Make a join token for nodes")
            .WithExample("network", "invite")
            .WithExample("network", "invite", "--uses", "3", "--hours", "0.5", "--json")
            .WithExample("network", "invite", "--domain", "medicine", "--domain", "physics", "--space", "…");
        verbs.AddCommand<SimulateCommand>("simulate")
            .WithDescription("Start nodes that join, read, judge and vote until Ctrl-C")
            .WithExample("network", "simulate", "--nodes", "12", "--token", "join-…")
            .WithExample("network", "simulate", "--token", "join-…", "--reject-rate", "0.1", "--until-idle");
    }
}
