using Knowledge.Inference.Asking;
using Knowledge.Inference.Cli;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Ingest;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;
using Knowledge.Kernel.GraphQL;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;
using ZiggyCreatures.Caching.Fusion;

namespace Knowledge.Inference;

/// <summary>Answers questions from what the fleet has accepted: passages, their index, and the words that answer.</summary>
[Module]
public sealed partial class InferenceModule : Module
{
    /// <inheritdoc />
    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(_ => Encoders.Load(configuration["Inference:Encoder"] ?? Encoders.Default));
        services.AddSingleton(services => new PassageIndex(services.GetRequiredService<ISentenceEncoder>().Dimensions));
        services.AddScoped<Inquiry>();
        services.AddScoped<Ingesting>();
        services.AddFusionCache();
        services.AddSingleton<PassageRows>();
        services.AddHostedService<IndexLoading>();
        services.AddHostedService<IndexFollowing>();
        services.AddHostedService<WarmUp>();
    }

    /// <inheritdoc />
    // Each host asks every second which passages are new.
    public override void Model(ModelBuilder model) => model.Entity<Passage>().HasIndex("CreatedAt");

    /// <inheritdoc />
    public override void Commands(IConfigurator<CommandSettings> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        verbs.SetDescription("Answers: measure how well they are found");
        verbs.AddCommand<EvaluateCommand>("evaluate")
            .WithDescription("Measure how well questions are answered on a judged collection in BEIR's layout")
            .WithExample("inference", "evaluate", "--dataset", "scifact")
            .WithExample("inference", "evaluate", "--dataset", "scifact", "--compare", "words", "--json");
    }

    /// <inheritdoc />
    public override void Graph(GraphSchema schema) => AskQuery.AddTo(schema);
}
