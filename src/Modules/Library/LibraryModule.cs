using Knowledge.Library.Items;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Library;

/// <summary>What the fleet knows: items of knowledge with their sources, state and artifacts.</summary>
[Module]
public sealed partial class LibraryModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) =>
        services.AddOptions<ArtifactSettings>().Bind(configuration.GetSection("Library:Artifacts")).ValidateDataAnnotations().ValidateOnStart();

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints) => ArtifactEndpoints.Map(endpoints);
}
