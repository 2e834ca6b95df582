using Knowledge.Sample.Shelves;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Worlds;

/// <summary>A shelf that somebody is about to take away: what refers to it waits until the shelf is released, and then stays.</summary>
internal sealed class HeldShelf : IAsyncDisposable
{
    private readonly Caller holder;

    private HeldShelf(Caller holder, Guid id) => (this.holder, Id) = (holder, id);

    public Guid Id { get; }

    public static async Task<HeldShelf> Build(World world)
    {
        var system = world.As(Actor.System);
        var shelf = await system.Actions.Shelves.Build(Some.Name(), room: 1);
        await system.Db.Database.BeginTransactionAsync();
        await system.Db.Set<Shelf>().Where(row => row.Id == shelf.Id).ExecuteDeleteAsync();
        return new(system, shelf.Id);
    }

    public Task IsWaitedFor() => Eventually.Get(
        () => holder.Db.Database.SqlQuery<int>($"SELECT count(*)::int AS \"Value\" FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))").SingleAsync(),
        waiting => waiting > 0,
        "somebody waits for the shelf");

    public Task<int> CutOffThoseWhoWait() => holder.Db.Database.SqlQuery<int>(
        $"SELECT count(pg_terminate_backend(pid))::int AS \"Value\" FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))").SingleAsync();

    public Task Release() => holder.Db.Database.RollbackTransactionAsync();

    public ValueTask DisposeAsync() => holder.DisposeAsync();
}
