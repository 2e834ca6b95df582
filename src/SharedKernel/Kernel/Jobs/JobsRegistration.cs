using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Knowledge.Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Jobs;

/// <summary>Wires triggers and schedules.</summary>
public static class JobsRegistration
{
    /// <summary>Adds what runs the declared triggers and schedules. Any number of hosts share the work.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="connectionString">The database of the host, where Hangfire has its tables in the schema <c>jobs</c>.</param>
    public static IServiceCollection AddJobs(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<Claims>().AddSingleton<DueLedger>().AddSingleton<TriggerPass>().AddSingleton<TriggerLoops>();
        services.AddScoped(provider => new DeadLetters(
            provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<TriggerLoops>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DueEvents>().AddScoped(provider => new DueWork(
            provider.GetRequiredService<KnowledgeDb>(), provider.GetRequiredService<TriggerLoops>(), provider.GetRequiredService<DueEvents>(), provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new ScheduledRun(
            provider.GetServices<Schedule>(), provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<Claims>(), provider.GetRequiredService<TimeProvider>()));
        AddHangfire(services, connectionString);
        return services.AddHostedService<Scheduling>().AddHostedService<Triggering>();
    }

    private static void AddHangfire(IServiceCollection services, string connectionString)
    {
        // A lock that a killed host has left is taken from it before a starting host, which waits 15 seconds, gives up.
        var options = new PostgreSqlStorageOptions { SchemaName = "jobs", QueuePollInterval = TimeSpan.FromSeconds(1), DistributedLockTimeout = TimeSpan.FromSeconds(10) };
        // Hangfire would take the storage of whichever host of the process was configured last.
        services.AddSingleton<JobStorage>(_ => new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options));
        services.AddHangfire((provider, jobs) => jobs
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UseStorage(provider.GetRequiredService<JobStorage>()));
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
    }
}
