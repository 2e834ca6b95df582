using Knowledge.Sample.Parcels;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Sample;

/// <summary>A small module that uses every feature of the resource language, for the tests of the kernel.</summary>
[Module]
public sealed partial class SampleModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services.AddSingleton<Courier>();
}
