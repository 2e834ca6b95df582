using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Cli;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Feedbacks;
using Knowledge.Inference.Finding;
using Knowledge.Inference.Generation;
using Knowledge.Inference.Ingest;
using Knowledge.Inference.Search;
using Knowledge.Kernel.GraphQL;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
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
        services.AddSingleton<ArcticEncoder>();
        services.AddSingleton(_ => new PassageIndex());
        services.AddOptions<AskingSettings>().Bind(configuration.GetSection("Inference:Asking")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Lanes>().AddSingleton<IMeanings, EncodedMeanings>().AddSingleton<IReach, Reach>().AddSingleton<AnswerLadder>();
        services.AddScoped<Inquiry>(provider => new(
            provider.GetRequiredService<AnswerLadder>(), provider.GetRequiredService<PassageIndex>(), provider.GetRequiredService<IFusionCache>(),
            provider.GetRequiredService<IReach>(), provider.GetRequiredService<CurrentActor>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Finder>(provider => new(
            provider.GetRequiredService<IMeanings>(), provider.GetRequiredService<PassageIndex>(), provider.GetRequiredService<Lanes>(),
            provider.GetRequiredService<IReach>(), provider.GetRequiredService<CurrentActor>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped<Ingesting>().AddScoped<Withdrawing>();
        services.AddOptions<FeedbackSettings>().Bind(configuration.GetSection("Inference:Feedback")).ValidateDataAnnotations().ValidateOnStart();
        services.AddGeneration(configuration);
        services.AddFusionCache().WithMemoryCache(provider => new MemoryCache(
            new MemoryCacheOptions { SizeLimit = provider.GetRequiredService<IOptions<AskingSettings>>().Value.CacheMiB * 1024L * 1024 }));
        services.AddHostedService<IndexLoading>();
        services.AddHostedService<WarmUp>();
    }

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints) => WritingEndpoint.Map(endpoints);

    /// <inheritdoc />
    public override void Commands(IConfigurator<CommandSettings> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        verbs.SetDescription("Passages, answers and what is said of them");
        verbs.AddCommand<ExportEvaluationCommand>("export-evaluation")
            .WithDescription("Write what was said of answers as a collection in the layout of BEIR, to measure searching with")
            .WithExample("inference", "export-evaluation", "--output", "feedback");
    }

    /// <inheritdoc />
    public override void Graph(GraphSchema schema)
    {
        AskQuery.AddTo(schema);
        FindQuery.AddTo(schema);
    }
}
