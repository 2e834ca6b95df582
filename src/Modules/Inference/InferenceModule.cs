using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Cli;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Feedbacks;
using Knowledge.Inference.Finding;
using Knowledge.Inference.Generation;
using Knowledge.Inference.Ingest;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
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
        services.AddEngines(configuration);
        services.AddOptions<AskingSettings>().Bind(configuration.GetSection("Inference:Asking")).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Lanes>().AddSingleton<QuestionVectors>().AddSingleton<IReach, Reach>().AddSingleton<AnswerLadder>();
        services.AddSingleton<Inquiry>(provider => new(
            provider.GetRequiredService<AnswerLadder>(), provider.GetRequiredService<ServingIndex>(), provider.GetRequiredService<IFusionCache>(),
            provider.GetRequiredService<IReach>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<Finder>(provider => new(
            provider.GetRequiredService<ServingIndex>(), provider.GetRequiredService<QuestionVectors>(),
            provider.GetRequiredService<IReach>(), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<IOptions<Preferences>>().Value));
        services.AddScoped<Ingesting>().AddScoped<Withdrawing>();
        services.AddOptions<Preferences>().Bind(configuration.GetSection("Inference:Search")).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<FeedbackSettings>().Bind(configuration.GetSection("Inference:Feedback")).ValidateDataAnnotations().ValidateOnStart();
        services.AddGeneration(configuration);
        services.AddFusionCache().WithMemoryCache(provider => new MemoryCache(
            new MemoryCacheOptions { SizeLimit = provider.GetRequiredService<IOptions<AskingSettings>>().Value.CacheMiB * 1024L * 1024 }));
        services.AddSingleton<PassageRows>().AddSingleton<Reconciliation>();
        services.AddHostedService<IndexLoading>();
        services.AddHostedService<IndexFollowing>();
        services.AddHostedService<EncoderTakeover>();
        services.AddHostedService<IndexKeeping>();
        services.AddHostedService<WarmUp>();
    }

    /// <inheritdoc />
    // Each host asks every second which passages are new.
    public override void Model(ModelBuilder model) => model.Entity<Passage>().HasIndex("CreatedAt");

    /// <inheritdoc />
    public override void Map(IEndpointRouteBuilder endpoints) => WritingEndpoint.Map(endpoints);

    /// <inheritdoc />
    public override void Commands(IConfigurator<CommandSettings> verbs)
    {
        ArgumentNullException.ThrowIfNull(verbs);
        verbs.SetDescription("Answers: measure how well they are found, and keep what was said of them");
        verbs.AddCommand<EvaluateCommand>("evaluate")
            .WithDescription("Measure how well questions are answered on a judged collection in BEIR's layout")
            .WithExample("inference", "evaluate", "--dataset", "scifact")
            .WithExample("inference", "evaluate", "--dataset", "scifact", "--compare", "words", "--json");
        verbs.AddCommand<ExportEvaluationCommand>("export-evaluation")
            .WithDescription("Write what was said of answers as a collection in the layout of BEIR, to measure searching with")
            .WithExample("inference", "export-evaluation", "--output", "feedback");
    }
}
