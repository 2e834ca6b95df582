using Knowledge.Consensus.Rounds;
using Knowledge.Consensus.Votes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Consensus;

/// <summary>How the fleet decides what is true: rounds, committees, signed votes.</summary>
[Module]
public sealed partial class ConsensusModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ConsensusSettings>().Bind(configuration.GetSection("Consensus")).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<BallotBox>().AddScoped<RoundOpening>().AddScoped<RoundClosing>();
    }
}
