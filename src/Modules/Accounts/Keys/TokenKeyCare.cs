using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Knowledge.Accounts.Keys;

/// <summary>Looks at the keys before the first request, and hears of those that other hosts have made.</summary>
internal sealed class TokenKeyCare(
    TokenKeyRing ring, KeysChanged<OpenIddictServerOptions> server, KeysChanged<OpenIddictValidationOptions> validation,
    TimeProvider clock, ILogger<TokenKeyCare> log) : BackgroundService
{
    /// <summary>More often than the shortest lead of a new key.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        ring.Look();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                Look();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private void Look()
    {
        try
        {
            if (!ring.Look())
                return;
            // What verifies reads its keys from what signs.
            server.Tell();
            validation.Tell();
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "The keys of tokens could not be looked at; the next attempt is in {Pause}", Pause);
        }
    }
}
