using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Knowledge.Kernel.Reading;
using Knowledge.Kernel.Reading.Plans;
using Knowledge.Kernel.Reading.Together;
using Knowledge.Kernel.Storage.Inserting;
using Npgsql;

namespace Knowledge.Kernel.Storage;

/// <summary>Wires the database.</summary>
public static class Database
{
    private const int PreparedStatements = 100;

    /// <summary>Adds the pool of connections, <see cref="KnowledgeDb"/> for each scope, and a factory for reads that run side by side.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">PostgreSQL 16 or newer.</param>
    /// <param name="migrations">The assembly that holds the migrations.</param>
    public static IServiceCollection AddDatabase(this IServiceCollection services, string connectionString, string migrations)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(Tuned(connectionString)));
        services.AddPooledDbContextFactory<KnowledgeDb>((provider, options) =>
            Configure(options, provider.GetRequiredService<NpgsqlDataSource>(), migrations));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<KnowledgeDb>>().CreateDbContext());
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<Migrator>();
        services.AddSingleton<PlanCache>();
        services.AddSingleton<GroupRead>();
        services.AddSingleton<Reads>();
        services.AddSingleton<KeySets>();
        return services;
    }

    /// <summary>
    /// The same few statements come again and again, so they are prepared; and as no session ever sets anything, connections go back to the
    /// pool as they are. Whoever says otherwise in the connection string is heard.
    /// </summary>
    private static NpgsqlConnectionStringBuilder Tuned(string connectionString)
    {
        var asked = new NpgsqlConnectionStringBuilder(connectionString);
        var named = asked.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (!named.Contains("Max Auto Prepare"))
            asked.MaxAutoPrepare = PreparedStatements;
        if (!named.Contains("No Reset On Close"))
            asked.NoResetOnClose = true;
        return asked;
    }

    private static void Configure(DbContextOptionsBuilder options, NpgsqlDataSource source, string migrations) => options
        .UseNpgsql(source, npgsql => npgsql.MigrationsAssembly(migrations).MigrationsHistoryTable("migrations", "kernel"))
        .UseSnakeCaseNamingConvention()
        .AddInterceptors(InlinedQueries.Instance, new AtomicInterceptor(), new LateTransactionInterceptor());
}
