using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Jobs;

/// <summary>Looks at the rows of one trigger again and again: soon after a change, when a failed row is due again, and every so often anyway.</summary>
internal sealed class TriggerLoop(ITrigger trigger, TriggerPass pass, DueLedger ledger, TimeProvider clock, ILogger log)
{
    /// <summary>Changes come in swarms; one look serves them all.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(50);

    /// <summary>Rows that are due again may be in another host's hands.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(250);

    private readonly Channel<bool> news = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public TriggerFacts Facts => trigger.Facts;

    /// <summary>Asks for a look soon.</summary>
    public void Wake() => news.Writer.TryWrite(true);

    public async Task Run(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (await pass.Go(trigger, stopping) == 0)
                    await Rest(await ledger.Next(trigger, stopping), stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                log.LogWarning(exception, "{Trigger} could not look at its rows; it looks again in {Pause}", trigger.Facts.Name, trigger.Facts.Every);
                await Rest(null, stopping);
            }
        }
    }

    private async Task Rest(DateTimeOffset? next, CancellationToken stopping)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var pause = Task.Delay(Pause(next), clock, woken.Token);
        var change = news.Reader.WaitToReadAsync(woken.Token).AsTask();
        var first = await Task.WhenAny(pause, change);
        await woken.CancelAsync();
        if (first == change && !stopping.IsCancellationRequested)
            await Task.Delay(Gathering, clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        news.Reader.TryRead(out _);
    }

    private TimeSpan Pause(DateTimeOffset? next)
    {
        var wanted = next is { } time && time - clock.GetUtcNow() is var rest && rest < trigger.Facts.Every ? rest : trigger.Facts.Every;
        return wanted < ShortestPause && next is not null ? ShortestPause : wanted;
    }
}
