using System.Linq.Expressions;
using Hangfire;
using Hangfire.PostgreSql;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Kernel.Jobs;

/// <summary>Durable jobs on Hangfire in the same database; any number of hosts share them.</summary>
public static class RecurringJob
{
    /// <summary>Adds a job that runs by a clock, on one host at a time.</summary>
    /// <typeparam name="TJob">What holds the method; made anew in a scope of its own for each run.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <param name="name">The job's name; the same on all hosts.</param>
    /// <param name="cron">When: a cron expression, with seconds in front if wanted.</param>
    /// <param name="run">The call.</param>
    public static IServiceCollection AddRecurringJob<TJob>(
        this IServiceCollection services, string name, string cron, Expression<Func<TJob, Task>> run)
        where TJob : class
    {
        services.AddScoped<TJob>();
        return services.AddSingleton(new Registration(manager => manager.AddOrUpdate(name, run, cron)));
    }

    /// <summary>Adds the job server. Its tables are in the schema <c>jobs</c>.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services, string connectionString)
    {
        services.AddHangfire((_, jobs) => jobs
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()
            .UsePostgreSqlStorage(
                storage => storage.UseNpgsqlConnection(connectionString),
                new PostgreSqlStorageOptions { SchemaName = "jobs", QueuePollInterval = TimeSpan.FromSeconds(1), DistributedLockTimeout = TimeSpan.FromSeconds(30) }));
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = 2;
            server.SchedulePollingInterval = TimeSpan.FromSeconds(1);
        });
        return services.AddHostedService<Scheduling>();
    }

    private sealed record Registration(Action<IRecurringJobManager> Register);

    private sealed class Scheduling(IRecurringJobManager manager, IEnumerable<Registration> registrations) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            foreach (var registration in registrations)
                registration.Register(manager);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
