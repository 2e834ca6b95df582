using Knowledge.Accounts.Groups;
using Knowledge.Kernel.Live;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Accounts.Grants;

/// <summary>Hears of new members and new grants, so that they count from then on.</summary>
internal sealed class StandingNews(LiveEvents live, Standing standing) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var change in live.Listen(stoppingToken))
            {
                if (change.Resource is nameof(Grant) or nameof(GroupMember))
                    standing.Forget();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }
}
