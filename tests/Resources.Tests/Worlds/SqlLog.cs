using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Hears every statement that reads, and keeps those of the test that asked.</summary>
internal sealed class SqlLog : DbCommandInterceptor
{
    private readonly AsyncLocal<ConcurrentQueue<string>?> heard = new();

    /// <summary>The statements that this asynchronous flow sends from now on.</summary>
    public IReadOnlyCollection<string> Listen() => heard.Value = new ConcurrentQueue<string>();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        heard.Value?.Enqueue(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
