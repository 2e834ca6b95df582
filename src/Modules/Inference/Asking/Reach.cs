using System.Data.Common;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Kernel;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowledge.Inference.Asking;

/// <summary>Asks the database, once for each question, since a membership that ended counts at once. A read that is late is left behind.</summary>
internal sealed class Reach(IServiceScopeFactory scopes, IOptions<AskingSettings> settings) : IReach
{
    private const double Share = 0.75;

    private int _reading;

    public async Task<Findable> Of(Actor actor, Budget budget)
    {
        if (Interlocked.Increment(ref _reading) > settings.Value.Readers)
        {
            Interlocked.Decrement(ref _reading);
            throw Busy.Now("Too many ask at the same time.");
        }

        // Not disposed here: it ends a read that goes on after its asker has left, which then disposes of it.
        var patience = new CancellationTokenSource();
        try
        {
            return await budget.Wait(Read(actor, patience), Share);
        }
        catch (TimeoutException)
        {
            await patience.CancelAsync();
            throw Busy.Now("The database did not say in time what you may read.");
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            throw Busy.Now("The database cannot say what you may read.");
        }
    }

    /// <summary>In a scope of its own, which may outlive the request.</summary>
    private async Task<Findable> Read(Actor actor, CancellationTokenSource patience)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<ReadableSpaces>().Of(actor, patience.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _reading);
            if (!patience.IsCancellationRequested)
                patience.Dispose();
        }
    }

    private static bool IsOfTheDatabase(Exception failure) => failure is DbException || failure.InnerException is DbException;
}
