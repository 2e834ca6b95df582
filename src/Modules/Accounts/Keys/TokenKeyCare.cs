using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Knowledge.Accounts.Keys;

/// <summary>Sees to it that there is a key before the first request, and hears of keys that other hosts have made.</summary>
internal sealed class TokenKeyCare(
    TokenKeyRing ring, KeysChanged<OpenIddictServerOptions> server, KeysChanged<OpenIddictValidationOptions> validation,
    IServiceScopeFactory scopes, TimeProvider clock, ILogger<TokenKeyCare> log) : BackgroundService
{
    /// <summary>More often than the shortest lead of a new key.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await MakeFirst(cancellationToken);
        ring.Look();
        await base.StartAsync(cancellationToken);
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

    private async Task MakeFirst(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<KnowledgeDb>().Set<TokenKey>().AnyAsync(cancellation))
            return;
        try
        {
            await scope.ServiceProvider.GetRequiredService<Kernel.Actions.Actions>().As(Actor.System).TokenKeys.Make(isFirst: true, leadSeconds: 0, cancellation);
        }
        catch (Refusal)
        {
            // Another host that starts now was quicker; its key is ours.
        }
    }
}
