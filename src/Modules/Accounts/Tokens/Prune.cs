using Knowledge.Accounts.Audit;
using Knowledge.Accounts.Clients;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Knowledge.Accounts.Tokens;

/// <summary>Forgets, once an hour, tokens and assertions that nobody would accept any more, old incidents, and clients of data folders that are gone. Any number of hosts may do so at once.</summary>
internal sealed class Prune(IServiceScopeFactory scopes, TimeProvider clock, ILogger<Prune> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await Run(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning(exception, "Expired tokens could not be deleted; the next attempt is in {Pause}", Pause);
            }
        }
    }

    /// <summary>Deletes what has expired.</summary>
    internal async Task Run(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KnowledgeDb>();
        var longAgo = clock.GetUtcNow() - Pause;
        await db.Set<Token>().Where(token => token.ExpirationDate < longAgo.UtcDateTime).ExecuteDeleteAsync(cancellation);
        await db.Set<UsedAssertion>().Where(used => used.ExpiresAt < longAgo).ExecuteDeleteAsync(cancellation);
        await db.Set<Authorization>().Where(family => family.CreationDate < longAgo.UtcDateTime && family.Tokens.Count == 0).ExecuteDeleteAsync(cancellation);
        await scope.ServiceProvider.GetRequiredService<LocalOperator>().Prune(cancellation);
        var oldest = clock.GetUtcNow() - Incident.Kept;
        await db.Set<Incident>().Where(incident => incident.At < oldest).ExecuteDeleteAsync(cancellation);
    }
}
