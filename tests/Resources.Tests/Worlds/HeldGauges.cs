using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>Gauges that nobody can read until they are released.</summary>
internal sealed class HeldGauges : IAsyncDisposable
{
    private readonly Caller holder;

    private HeldGauges(Caller holder) => this.holder = holder;

    public static async Task<HeldGauges> Lock(World world)
    {
        var system = world.As(Actor.System);
        await system.Db.Database.BeginTransactionAsync();
        await system.Db.Database.ExecuteSqlRawAsync("LOCK TABLE sample.gauges IN ACCESS EXCLUSIVE MODE");
        return new(system);
    }

    /// <summary>How many connections wait for them.</summary>
    public Task<int> Waiting() => holder.Db.Database.SqlQuery<int>(
        $"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))").SingleAsync();

    public Task IsWaitedFor(int times = 1) => Eventually.Get(Waiting, waiting => waiting >= times, "somebody waits for the gauges");

    public Task<int> CutOffThoseWhoWait() => holder.Db.Database.SqlQuery<int>(
        $"SELECT count(pg_terminate_backend(pid))::int AS \"Value\" FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))").SingleAsync();

    public Task Release() => holder.Db.Database.RollbackTransactionAsync();

    public ValueTask DisposeAsync() => holder.DisposeAsync();
}
