using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Knowledge.Kernel.Storage;

/// <summary>Lets a change write its event in the statement that EF made for the update.</summary>
internal sealed class AtomicInterceptor : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        return eventData.Context is KnowledgeDb { Rewriting: { } statement }
            ? InterceptionResult<int>.SuppressWithResult(await statement.Execute(command, cancellationToken))
            : result;
    }
}
