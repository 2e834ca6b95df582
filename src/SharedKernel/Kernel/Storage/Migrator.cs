using Microsoft.EntityFrameworkCore;
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
