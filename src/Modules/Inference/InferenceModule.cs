using Knowledge.Inference.Asking;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Ingest;
using Knowledge.Inference.Search;
using Knowledge.Kernel.GraphQL;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ZiggyCreatures.Caching.Fusion;

namespace Knowledge.Inference;

/// <summary>Answers questions from what the fleet has accepted: passages, their index, and the words that answer.</summary>
[Module]
public sealed partial class InferenceModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ArcticEncoder>();
        services.AddSingleton(_ => new PassageIndex());
        services.AddScoped<Inquiry>();
        services.AddScoped<Ingesting>();
        services.AddFusionCache();
        services.AddHostedService<IndexLoading>();
        services.AddHostedService<WarmUp>();
    }

    /// <inheritdoc />
    public override void Graph(GraphSchema schema) => AskQuery.AddTo(schema);
}
