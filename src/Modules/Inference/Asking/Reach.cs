using System.Data.Common;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Kernel;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.Options;

namespace Knowledge.Inference.Asking;

/// <summary>
/// Asks the database for each question, since a membership that ended counts at once; questions of the same asker that come at the same
/// time share a read. A read that is late is left behind.
/// </summary>
internal sealed class Reach(ReadableSpaces spaces, IOptions<AskingSettings> settings, TimeProvider clock) : IReach
{
    private const double Share = 0.75;

    // Many times what a read takes when all is well.
    private static readonly TimeSpan Together = TimeSpan.FromMilliseconds(20);

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(AskRequest.LongestDeadline);

    private readonly SharedReads<Findable> _reads = new(Together, clock);
    private int _waiting;

    public async Task<Findable> Of(Actor actor, Budget budget)
    {
        if (Interlocked.Increment(ref _waiting) > settings.Value.Readers)
        {
            Interlocked.Decrement(ref _waiting);
            throw Busy.Now("Too many ask at the same time.");
        }

        try
        {
            return await budget.Wait(_reads.Read(Key(actor), () => Read(actor)), Share);
        }
        catch (Exception late) when (late is TimeoutException or OperationCanceledException)
        {
            throw Busy.Now("The database did not say in time what you may read.");
        }
        catch (Exception failure) when (IsOfTheDatabase(failure))
        {
            throw Busy.Now("The database cannot say what you may read.");
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>It may outlive the request.</summary>
    private async Task<Findable> Read(Actor actor)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        return await spaces.Of(actor, patience.Token);
    }

    /// <summary>All that what an actor may read depends on.</summary>
    private static string Key(Actor actor) => string.Join(
        '|',
        [actor.Kind, actor.Id, string.Join(',', actor.Roles.Order()), string.Join(',', actor.GroupIds), string.Join(',', actor.Grants), actor.Scopes is null ? "all" : string.Join(',', actor.Scopes.Order())]);

    private static bool IsOfTheDatabase(Exception failure) => failure is DbException || failure.InnerException is DbException;
}
