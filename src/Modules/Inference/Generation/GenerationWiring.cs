using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowledge.Inference.Generation;

/// <summary>Wires the providers. They live as long as the host, so that one that keeps failing is known to.</summary>
internal static class GenerationWiring
{
    // Each attempt has a patience of its own.
    private const string Http = "providers";

    public static void AddGeneration(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<GenerationSettings>().Bind(configuration.GetSection("Inference"))
            .Validate(settings => settings.IsSound, "Inference:Providers takes up to 20 providers, each with an Endpoint (an http or https address), a Model, prices from 0, and a Patience of at most five minutes.")
            .ValidateOnStart();
        services.AddHttpClient(Http, client => client.Timeout = Timeout.InfiniteTimeSpan)
            // Whom the key is shown to is in the configuration, and nowhere else.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
        services.AddSingleton<SentenceCheck>();
        services.AddSingleton(provider => new Writer(
            [.. provider.GetRequiredService<IOptions<GenerationSettings>>().Value.Providers.Select(settings => new Provider(
                settings, provider.GetRequiredService<IHttpClientFactory>().CreateClient(Http), provider.GetRequiredService<TimeProvider>()))],
            provider.GetRequiredService<SentenceCheck>()));
    }
}
