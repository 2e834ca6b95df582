using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Knowledge.Kernel.Storage;

/// <summary>Begins the transaction of an action when its first statement is sent.</summary>
internal sealed class LateTransactionInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Begin(eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Begin(eventData, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        await Begin(eventData, cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        BeginNow(eventData);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        BeginNow(eventData);
        return result;
    }

    public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result)
    {
        BeginNow(eventData);
        return result;
    }

    private static ValueTask Begin(CommandEventData data, CancellationToken cancellation) => data.Context is KnowledgeDb { Late: { } late } ? late.Begin(cancellation) : default;

    private static void BeginNow(CommandEventData data) => (data.Context as KnowledgeDb)?.Late?.BeginNow();
}
