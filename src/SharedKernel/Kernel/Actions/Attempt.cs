using Knowledge.Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Actions;

/// <summary>Runs a transaction in a scope of its own, and again when a concurrent change got in its way.</summary>
internal static class Attempt
{
    private const int Most = 8;

    /// <exception cref="Refusal">Others kept getting in the way, or the work itself was refused.</exception>
    public static async Task<TResult> Until<TResult>(IServiceProvider services, Func<IServiceProvider, UnitOfWork, Task<TResult>> run)
    {
        var contended = new ContendedRows();
        for (var attempt = 1; ; attempt++)
        {
            await using var scope = services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
            work.Contended = contended;
            try
            {
                return await run(scope.ServiceProvider, work);
            }
            catch (Exception exception) when (attempt < Most && Contention.IsContention(exception))
            {
                // Somebody else changed the record between our read and our write: look again and decide again.
                contended.Add(exception);
            }
            catch (Exception exception) when (Contention.IsContention(exception))
            {
                throw new Refusal(FailureCode.Conflict, "The record kept changing at the same time. Read it again and repeat the action.");
            }
        }
    }
}
