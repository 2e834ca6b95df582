using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Kernel.Jobs;

/// <summary>What Hangfire calls when a schedule is due. Its name and parameters are in the database: they never change.</summary>
public sealed class ScheduledRun
{
    /// <summary>A schedule has no rows; this stands for the whole.</summary>
    private static readonly Guid[] Whole = [Guid.Empty];

    private readonly IEnumerable<Schedule> schedules;
    private readonly IServiceScopeFactory scopes;
    private readonly Claims claims;
    private readonly TimeProvider clock;

    internal ScheduledRun(IEnumerable<Schedule> schedules, IServiceScopeFactory scopes, Claims claims, TimeProvider clock) =>
        (this.schedules, this.scopes, this.claims, this.clock) = (schedules, scopes, claims, clock);

    /// <summary>Does what the schedule says, unless the run before is still at it.</summary>
    public async Task Run(string name, CancellationToken cancellation)
    {
        if (schedules.FirstOrDefault(schedule => schedule.Name == name) is not { } due)
            return;
        await using var claim = await claims.Take(name, Whole, 1, cancellation);
        if (claim.Rows.Count == 0)
            return;
        using var span = Telemetry.Source.StartActivity(name);
        await using var scope = scopes.CreateAsyncScope();
        await due.Run(new JobRun(scope.ServiceProvider, clock.GetUtcNow(), cancellation));
    }
}
