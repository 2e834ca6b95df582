using System.Linq.Expressions;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Jobs;

/// <summary>Durable jobs that no resource declares.</summary>
public static class RecurringJob
{
    /// <summary>Adds a job that runs by a clock, on one host at a time.</summary>
    public static IServiceCollection AddRecurringJob<TJob>(
        this IServiceCollection services, string name, string cron, Expression<Func<TJob, Task>> run)
        where TJob : class
    {
        var call = run.Compile();
        return services.AddScoped<TJob>().AddSingleton(new Schedule(name, cron, job => call(job.Get<TJob>())));
    }
}
