using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Loans;
using Knowledge.Sample.Shelves;
using Knowledge.Sample.Shops;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>Many records in one transaction, each with an outcome of its own.</summary>
public sealed class BulkTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_hundred_records_are_few_statements_and_one_transaction()
    {
        await using var ann = world.As(People.Ann);
        var shelves = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => await Shelf(ann)));
        var (sql, transactions) = (world.Sql.ListenToTrips(), world.Transactions.Listen());
        var made = await ann.Actions.Tickets.PrintMany(Enumerable.Range(0, 100).Select(at => new PrintTicket(shelves[at % 20].Id, Some.Name())));
        Assert.All(made, row => Assert.True(row.IsDone));
        Assert.Equal((1, 1), (sql.Count(IsSelect), transactions.Count));
        Assert.InRange(sql.Count, 2, 4);

        (sql, transactions) = (world.Sql.ListenToTrips(), world.Transactions.Listen());
        var punched = await ann.Actions.Tickets.PunchMany(made.Select(row => row.Id!.Value));
        Assert.All(punched, row => Assert.Equal(TicketState.Punched, row.Record!.State));
        Assert.Equal((1, 1), (sql.Count(IsSelect), transactions.Count));
        Assert.InRange(sql.Count, 2, 4);
        Assert.Equal(["Print", "Punch"], (await ann.EventsOf(made[99].Id!.Value)).Select(told => told.Action));

        (sql, transactions) = (world.Sql.ListenToTrips(), world.Transactions.Listen());
        Assert.All(await ann.Actions.Tickets.DropMany(made.Select(row => row.Id!.Value)), row => Assert.True(row.IsDone));
        Assert.Equal((1, 1), (sql.Count(IsSelect), transactions.Count));
        Assert.Empty(ann.Actions.Tickets.Read().Where(row => row.ShelfId == shelves[0].Id));
    }

    [Fact]
    public async Task Each_has_its_own_refusal_and_the_others_are_saved()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var (free, used, foreign, absent) = (await Ticket(ann), await Ticket(ann), await Ticket(bob), Guid.CreateVersion7());
        await ann.Actions.Tickets.Punch(used.Id);
        var rows = await ann.Actions.Tickets.PunchMany([used.Id, foreign.Id, absent, free.Id, free.Id]);

        Assert.Equal(["CONFLICT", "FORBIDDEN", "NOT_FOUND", null, "INVALID"], rows.Select(row => row.Errors.SingleOrDefault()?.Code));
        Assert.Equal([used.Id, foreign.Id, absent, free.Id, free.Id], rows.Select(row => row.Id));
        Assert.Equal(TicketState.Punched, ann.Actions.Tickets.Read().Single(row => row.Id == free.Id).State);
        Assert.Equal(2, (await ann.EventsOf(free.Id)).Count);
        Assert.Equal(2, (await ann.EventsOf(used.Id)).Count);
    }

    [Fact]
    public async Task A_row_refused_half_way_leaves_nothing_of_itself()
    {
        await using var ann = world.As(People.Ann);
        var (one, two) = (await Ticket(ann), await Ticket(ann));
        var rows = await ann.Actions.Tickets.RenumberMany([one.Id, two.Id], "no");

        Assert.All(rows, row => Assert.Equal("UNLUCKY", Assert.Single(row.Errors).Code));
        Assert.All(ann.Actions.Tickets.Read().Where(row => row.Id == one.Id || row.Id == two.Id).ToList(), row => Assert.Equal(0, row.Folds));
        Assert.Single(await ann.EventsOf(one.Id));
    }

    [Fact]
    public async Task A_record_that_is_refused_takes_with_it_those_it_was_made_with()
    {
        await using var ann = world.As(People.Ann);
        var mark = Some.Name();
        var rows = await ann.Actions.Shops.StockMany([new(mark, "bread"), new(mark, "sand"), new(mark, "milk")]);

        Assert.Equal([null, "SAND", null], rows.Select(row => row.Errors.SingleOrDefault()?.Code));
        Assert.Equal(["bread", "milk"], await ann.Actions.Wares.Read().Where(ware => ware.Shop.Name == mark).OrderBy(ware => ware.Id).Select(ware => ware.Name).ToListAsync());
        Assert.Equal(2, await ann.Actions.Shops.Read().CountAsync(shop => shop.Name == mark));
    }

    [Fact]
    public async Task What_the_database_refuses_leaves_the_others_saved()
    {
        await using var ann = world.As(People.Ann);
        var shelf = await Shelf(ann);
        var taken = await Ticket(ann);
        var names = Enumerable.Range(0, 6).Select(_ => Some.Name()).ToList();
        var rows = await ann.Actions.Tickets.PrintMany(
            [new(shelf.Id, names[0]), new(shelf.Id, taken.Number), new(shelf.Id, names[1]), new(shelf.Id, names[0]), new(shelf.Id, ""), new(Guid.CreateVersion7(), names[2]), new(shelf.Id, names[3])]);

        Assert.Equal([null, "CONFLICT", null, "CONFLICT", "INVALID", "INVALID", null], rows.Select(row => row.Errors.SingleOrDefault()?.Code));
        Assert.Equal(["number"], rows[1].Errors[0].Path);
        Assert.Equal([names[0], names[1], names[3]], ann.Actions.Tickets.Read().Where(row => row.ShelfId == shelf.Id).OrderBy(row => row.Id).Select(row => row.Number));
        Assert.Single(await ann.EventsOf(rows[0].Id!.Value));
    }

    [Fact]
    public async Task A_change_that_the_database_refuses_is_undone_alone()
    {
        await using var ann = world.As(People.Ann);
        var shelf = await Shelf(ann);
        var same = Some.Name();
        var tickets = new List<Ticket>();
        foreach (var end in new[] { "", "!", "!", "" })
            tickets.Add(await ann.Actions.Tickets.Print(shelf.Id, Guid.CreateVersion7().ToString("N") + end));
        var rows = await ann.Actions.Tickets.PrefixMany(tickets.Select(ticket => ticket.Id), "p", same);

        Assert.Equal([null, null, "CONFLICT", null], rows.Select(row => row.Errors.SingleOrDefault()?.Code));
        Assert.Equal(
            ["p" + tickets[0].Number, same, tickets[2].Number, "p" + tickets[3].Number],
            ann.Actions.Tickets.Read().Where(row => row.ShelfId == shelf.Id).OrderBy(row => row.Id).Select(row => row.Number));
        Assert.Single(await ann.EventsOf(tickets[2].Id));
        Assert.Equal(2, (await ann.EventsOf(tickets[3].Id)).Count);
    }

    [Fact]
    public async Task More_than_500_are_refused_and_none_is_nothing()
    {
        await using var ann = world.As(People.Ann);
        (await Some.Refused(ann.Actions.Tickets.PunchMany(Enumerable.Range(0, 501).Select(_ => Guid.CreateVersion7())))).HasCode(FailureCode.Invalid);
        Assert.Empty(await ann.Actions.Tickets.PunchMany([]));
        Assert.All(await ann.Actions.Tickets.PunchMany(Enumerable.Range(0, 500).Select(_ => Guid.CreateVersion7())), row => Assert.Equal(FailureCode.NotFound, row.Errors[0].Code));
    }

    private static bool IsSelect(string statement) => statement.StartsWith("SELECT", StringComparison.Ordinal);

    private static Task<Shelf> Shelf(Caller caller) => caller.Actions.Shelves.Build(Some.Name(), 5);

    private static async Task<Ticket> Ticket(Caller caller) => await caller.Actions.Tickets.Print((await Shelf(caller)).Id, Some.Name());
}
