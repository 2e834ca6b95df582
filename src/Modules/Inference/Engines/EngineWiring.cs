using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Engines.Pgvector;
using Knowledge.Inference.Search.Snapshots;
using Knowledge.Kernel.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Knowledge.Inference.Engines;

/// <summary>Chooses the encoder and where its passages are found.</summary>
internal static class EngineWiring
{
    private const string Key = "Vectors";

    public static void AddEngines(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<EngineSettings>().Bind(configuration.GetSection("Inference")).ValidateDataAnnotations().ValidateOnStart();
        services.AddKeyedSingleton(Key, (provider, _) => configuration.GetConnectionString(Key) is { Length: > 0 } other
            ? NpgsqlDataSource.Create(other)
            : provider.GetRequiredService<NpgsqlDataSource>());
        services.AddSingleton(provider => new EngineFactory(encoder => Open(provider, encoder)));
        services.AddSingleton(provider => new ServingIndex(provider.GetRequiredService<EngineFactory>().For(configuration["Inference:Encoder"] ?? Encoders.Default)));
    }

    private static IPassageEngine Open(IServiceProvider provider, ISentenceEncoder encoder)
    {
        var lanes = provider.GetRequiredService<Lanes>();
        return provider.GetRequiredService<IOptions<EngineSettings>>().Value.IsShared
            ? new PgvectorEngine(
                provider.GetRequiredKeyedService<NpgsqlDataSource>(Key), encoder.Name, encoder.Dimensions, lanes, provider.GetRequiredService<IOptions<AskingSettings>>().Value.Readers,
                provider.GetRequiredService<ILogger<PgvectorEngine>>())
            : new MemoryEngine(encoder.Dimensions, lanes, new IndexSnapshot(
                provider.GetService<DataFolder>() is { } folder ? Path.Combine(folder.Index, $"{encoder.Name}.index") : null, provider.GetRequiredService<ILogger<IndexSnapshot>>()));
    }
}
