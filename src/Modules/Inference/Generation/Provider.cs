extern alias PollyCore;

using System.Runtime.CompilerServices;
using System.Text.Json;
using Knowledge.Inference.Generation.Protocols;
using Microsoft.Extensions.AI;
using PollyCore::Polly;
using PollyCore::Polly.CircuitBreaker;
using PollyCore::Polly.Retry;
using PollyCore::Polly.Timeout;

namespace Knowledge.Inference.Generation;

/// <summary>A provider as it is asked: again when it fails before its first word, not at all for a while when it keeps failing, and never without end.</summary>
internal sealed class Provider
{
    private const int Retries = 2;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200), Rest = TimeSpan.FromSeconds(30);

    private readonly IChatClient _chat;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline _opening;

    public Provider(ProviderSettings settings, HttpClient http, TimeProvider clock)
    {
        (Settings, _clock) = (settings, clock);
        _chat = settings.Kind switch
        {
            ProviderKind.Ollama => new OllamaChat(http, settings),
            ProviderKind.Anthropic => new AnthropicChat(http, settings),
            _ => new OpenAIChat(http, settings),
        };
        var failing = new PredicateBuilder().Handle<Exception>(IsPassing);
        _opening = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = Retries, Delay = Pause, BackoffType = DelayBackoffType.Exponential, UseJitter = true, ShouldHandle = failing })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions { MinimumThroughput = 4, FailureRatio = 0.5, SamplingDuration = Rest, BreakDuration = Rest, ShouldHandle = failing })
            .AddTimeout(settings.Patience)
            .Build();
    }

    public ProviderSettings Settings { get; }

    /// <summary>The words as they come.</summary>
    /// <exception cref="ProviderFailed">It did not answer, or broke off.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> Ask(IReadOnlyList<ChatMessage> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var stream = await Open(messages, cancellation);
        do
        {
            yield return stream.Current;
        }
        while (await Next(stream));
    }

    /// <summary>The stream with its first update.</summary>
    private async Task<OpenStream> Open(IReadOnlyList<ChatMessage> messages, CancellationToken cancellation)
    {
        try
        {
            return await _opening.ExecuteAsync(async patience => await Begin(messages, patience, cancellation), cancellation);
        }
        catch (Exception failure) when (IsPassing(failure) || failure is BrokenCircuitException)
        {
            throw failure as ProviderFailed ?? new ProviderFailed($"{Settings.Kind} cannot be reached or is too slow.");
        }
    }

    /// <summary>The stream outlives this attempt, so it ends with the asker and not with the attempt's patience.</summary>
    private async Task<OpenStream> Begin(IReadOnlyList<ChatMessage> messages, CancellationToken patience, CancellationToken cancellation)
    {
        var stream = new OpenStream(_chat, messages, cancellation);
        try
        {
            return await stream.Next(patience) ? stream : throw new ProviderFailed($"{Settings.Kind} said nothing.");
        }
        catch
        {
            await stream.DisposeAsync();
            throw;
        }
    }

    private async Task<bool> Next(OpenStream stream)
    {
        try
        {
            return await stream.Next(Settings.Patience, _clock);
        }
        catch (Exception failure) when (IsPassing(failure))
        {
            throw failure as ProviderFailed ?? new ProviderFailed($"{Settings.Kind} broke off.");
        }
    }

    private static bool IsPassing(Exception failure) =>
        failure is ProviderFailed { IsPassing: true } or HttpRequestException or IOException or JsonException or TimeoutException or TimeoutRejectedException;
}
