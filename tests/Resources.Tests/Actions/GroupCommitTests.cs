using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Crates;
using Knowledge.Sample.Loans;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>What is added at the same time is committed together, and yet each by itself.</summary>
public sealed class GroupCommitTests(World world) : IClassFixture<World>
{
    private const int AtOnce = 20;
    private const int Tries = 30;

    private static readonly Gen<int[]> Numbers = Gen.Int[0, 6].Array[2, AtOnce];

    [Fact]
    public async Task Of_those_who_take_a_number_at_once_one_gets_it_and_no_other_is_harmed() =>
        await Numbers.SampleAsync(Take, iter: Tries, threads: 1);

    [Fact]
    public async Task Those_who_wait_at_the_same_time_are_one_transaction()
    {
        await using var free = await HeldShelf.Build(world);
        await free.Release();
        await Print(free.Id, Some.Name());
        await using var held = await HeldShelf.Build(world);
        var printing = PrintMany(held.Id);
        await held.IsWaitedFor();
        await held.Release();
        var tickets = await Task.WhenAll(printing);

        await using var system = world.As(Actor.System);
        var ids = tickets.Select(ticket => ticket.Id).ToList();
        var written = await system.Db.Set<Ticket>().Where(ticket => ids.Contains(ticket.Id)).Select(ticket => EF.Property<uint>(ticket, "xmin")).ToListAsync();
        Assert.Equal(AtOnce, written.Count);
        Assert.InRange(written.Distinct().Count(), 1, AtOnce / 2);
    }

    [Fact]
    public async Task Of_those_who_are_added_together_each_is_told_with_its_own_number_of_the_feed()
    {
        await using var held = await HeldShelf.Build(world);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var live = world.Live.Listen(stop.Token);
        var printing = PrintMany(held.Id);
        await held.IsWaitedFor();
        await held.Release();
        var tickets = await Task.WhenAll(printing);

        await using var system = world.As(Actor.System);
        var told = await live.Take(AtOnce).ToListAsync(stop.Token);
        Assert.Equal(tickets.Select(ticket => ticket.Id).Order(), told.Select(change => change.RecordId).Order());
        foreach (var change in told)
            Assert.Equal(Assert.Single(await system.EventsOf(change.RecordId)).Id, change.Id);
    }

    [Fact]
    public async Task Lists_and_what_is_missing_are_added_together_as_they_are()
    {
        await using var held = await HeldShelf.Build(world);
        var waiting = Print(held.Id, Some.Name());
        await held.IsWaitedFor();
        var crates = await Task.WhenAll(Enumerable.Range(1, AtOnce).Select(Pack));
        await held.Release();
        await waiting;

        await using var system = world.As(Actor.System);
        foreach (var crate in crates)
        {
            var stored = await system.Db.Set<Crate>().AsNoTracking().SingleAsync(row => row.Id == crate.Id);
            Assert.Equal((crate.Code, crate.Weight, crate.Postage), (stored.Code, stored.Weight, stored.Postage));
            Assert.Equal(crate.Labels, stored.Labels);
        }
    }

    [Fact]
    public async Task Who_waits_for_a_lock_of_somebody_does_not_hold_up_those_who_come_later()
    {
        await using var held = await HeldShelf.Build(world);
        await using var free = await HeldShelf.Build(world);
        await free.Release();
        var waiting = Print(held.Id, Some.Name());
        await held.IsWaitedFor();
        await Print(free.Id, Some.Name());

        Assert.False(waiting.IsCompleted);
        await held.Release();
        await waiting;
    }

    [Fact]
    public async Task What_is_cut_off_is_an_error_for_all_and_is_done_for_none()
    {
        await using var held = await HeldShelf.Build(world);
        var printing = PrintMany(held.Id);
        await Eventually.Get(held.CutOffThoseWhoWait, _ => printing.All(one => one.IsCompleted), "all are cut off");
        await held.Release();

        foreach (var one in printing)
            await Assert.ThrowsAnyAsync<DbUpdateException>(() => one);
        await using var system = world.As(Actor.System);
        Assert.False(await system.Db.Set<Ticket>().AnyAsync(ticket => ticket.ShelfId == held.Id));
    }

    [Fact]
    public async Task Who_has_given_up_while_waiting_is_not_sent()
    {
        await using var held = await HeldShelf.Build(world);
        using var over = new CancellationTokenSource();
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Print(held.Id, Some.Name(), over.Token));
        await held.Release();
        await Print(held.Id, "the only one");

        await using var system = world.As(Actor.System);
        Assert.Equal("the only one", (await system.Db.Set<Ticket>().SingleAsync(ticket => ticket.ShelfId == held.Id)).Number);
    }

    private async Task Take(int[] numbers)
    {
        await using var shelf = await HeldShelf.Build(world);
        await shelf.Release();
        var wanted = numbers.Select(number => $"{number} of {shelf.Id:N}").ToList();
        var outcomes = await Task.WhenAll(wanted.Select(number => Task.Run(() => Outcome(shelf.Id, number))));

        await using var system = world.As(Actor.System);
        foreach (var (number, taken) in wanted.Zip(outcomes).Where(pair => pair.Second is not null))
        {
            Assert.Equal(taken!.Id, (await system.Db.Set<Ticket>().AsNoTracking().SingleAsync(ticket => ticket.Number == number)).Id);
            Assert.Equal(nameof(Ticket.Print), Assert.Single(await system.EventsOf(taken.Id)).Action);
        }

        Assert.Equal(numbers.Distinct().Count(), outcomes.Count(taken => taken is not null));
        Assert.Equal(numbers.Distinct().Count(), await system.Db.Set<Ticket>().CountAsync(ticket => ticket.ShelfId == shelf.Id));
    }

    private async Task<Ticket?> Outcome(Guid shelf, string number)
    {
        try
        {
            return await Print(shelf, number);
        }
        catch (Refusal refusal)
        {
            refusal.HasCode(FailureCode.Conflict, "number");
            return null;
        }
    }

    /// <summary>They all come before the first has got the lock that it waits for.</summary>
    private List<Task<Ticket>> PrintMany(Guid shelf) => [.. Enumerable.Range(0, AtOnce).Select(_ => Print(shelf, Some.Name()))];

    private async Task<Crate> Pack(int number)
    {
        await using var ann = world.As(People.Ann);
        return await ann.Actions.Crates.Pack($"{number + 100}", [.. Enumerable.Range(0, (number % 3) + 1).Select(label => $"{label}, \"{number}\"")], number % 2 == 0 ? number : null);
    }

    private async Task<Ticket> Print(Guid shelf, string number, CancellationToken cancellation = default)
    {
        await using var system = world.As(Actor.System);
        return await system.Actions.Tickets.Print(shelf, number, cancellation);
    }
}
