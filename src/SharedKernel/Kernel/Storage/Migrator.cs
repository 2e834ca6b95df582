using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;

namespace Knowledge.Kernel.Storage;

/// <summary>Brings the database to the shape that this host expects. Hosts that start together take turns.</summary>
public sealed class Migrator(IDbContextFactory<KnowledgeDb> databases, ILogger<Migrator> log)
{
    /// <summary>Any number will do as long as all hosts use the same.</summary>
    private const long Lock = 0x6B6E6F776C656467;

    /// <summary>Applies the migrations that are missing.</summary>
    public async Task Migrate(CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Lock})", cancellation);
        try
        {
            // Asked for before they exist, the list of migrations would be reported as a failed command.
            await db.Database.ExecuteSqlAsync($"CREATE SCHEMA IF NOT EXISTS kernel", cancellation);
            await db.Database.ExecuteSqlRawAsync(db.GetService<IHistoryRepository>().GetCreateIfNotExistsScript(), cancellation);
            var missing = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            if (missing.Count == 0)
                return;
            log.LogInformation("Applying {Count} migrations: {Names}", missing.Count, string.Join(", ", missing));
            await db.Database.MigrateAsync(cancellation);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }
}
