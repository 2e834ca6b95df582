using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.Hosting;

namespace Knowledge.Kernel.Jobs;

/// <summary>Tells Hangfire at the start what is declared, and takes away what no longer is.</summary>
internal sealed class Scheduling(IRecurringJobManager manager, JobStorage storage, IEnumerable<Schedule> schedules) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var declared = schedules.ToDictionary(schedule => schedule.Name);
        using var connection = storage.GetConnection();
        foreach (var gone in connection.GetRecurringJobs().Where(job => !declared.ContainsKey(job.Id)))
            manager.RemoveIfExists(gone.Id);
        foreach (var (name, schedule) in declared)
            manager.AddOrUpdate<ScheduledRun>(name, job => job.Run(name, CancellationToken.None), schedule.Cron);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
