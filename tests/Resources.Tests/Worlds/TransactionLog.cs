using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Counts the transactions of the test that asked.</summary>
internal sealed class TransactionLog : DbTransactionInterceptor
{
    private readonly AsyncLocal<Counter?> heard = new();

    /// <summary>The transactions that this asynchronous flow begins from now on.</summary>
    public Counter Listen() => heard.Value = new Counter();

    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (heard.Value is { } counter)
            counter.Count++;
        return base.TransactionStartingAsync(connection, eventData, result, cancellationToken);
    }

    internal sealed class Counter
    {
        public int Count { get; set; }
    }
}
