using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>An action and all that it calls is one transaction, which concurrent ones do not disturb.</summary>
public sealed class TransactionTests(World world) : IClassFixture<World>
{
    private const int AtOnce = 20;

    [Fact]
    public async Task Nested_actions_are_saved_together_each_with_its_own_name_and_actor()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var book = await ann.Actions.Books.PublishReviewed(author.Id, "Together", Some.Name(), stars: 4);

        var review = Assert.Single(ann.Actions.Reviews.Read().Where(row => row.BookId == book.Id));
        Assert.Equal(["Register", "Rename"], (await ann.EventsOf(author.Id)).Select(told => told.Action));
        Assert.Equal(("PublishReviewed", "Ann"), Told(Assert.Single(await ann.EventsOf(book.Id))));
        Assert.Equal(("Write", "system"), Told(Assert.Single(await ann.EventsOf(review.Id))));
    }

    [Fact]
    public async Task A_failure_of_the_inner_action_undoes_everything()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var refusal = await Some.Refused(ann.Actions.Books.PublishReviewed(author.Id, "Nothing", "Renamed in vain", stars: 0));

        refusal.HasCode(FailureCode.Invalid, "stars");
        Assert.Empty(ann.Actions.Books.Read().Where(row => row.AuthorId == author.Id));
        Assert.Equal(author.Name, ann.Actions.Authors.Read().Single(row => row.Id == author.Id).Name);
        Assert.Single(await ann.EventsOf(author.Id));
    }

    [Fact]
    public async Task Concurrent_updates_of_one_record_are_all_counted()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            await using var caller = world.As(People.Ann);
            await caller.Actions.Books.Sell(book.Id);
        })));

        Assert.Equal(AtOnce, ann.Actions.Books.Read().Single(row => row.Id == book.Id).Sold);
        var sales = (await ann.EventsOf(book.Id)).Where(told => told.Action == "Sell").ToList();
        Assert.Equal(Enumerable.Range(1, AtOnce), sales.Select(told => told.Changes.RootElement.GetProperty("sold")[1].GetInt32()));
    }

    [Fact]
    public async Task Concurrent_updates_of_a_record_along_the_way_are_all_counted()
    {
        await using var ann = world.As(People.Ann);
        var shared = await ann.Book();
        var own = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(async () =>
        {
            await using var caller = world.As(People.Ann);
            return await caller.Actions.Books.SellOfTwo((await caller.Book()).Id, shared.Id);
        })));

        Assert.All(own, book => Assert.Equal(101, book.Pages));
        Assert.Equal(AtOnce, ann.Actions.Books.Read().Single(row => row.Id == shared.Id).Sold);
    }

    [Fact]
    public async Task Two_who_take_each_others_records_both_succeed()
    {
        await using var ann = world.As(People.Ann);
        var (left, right) = (await ann.Book(), await ann.Book());
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(turn => Task.Run(async () =>
        {
            await using var caller = world.As(People.Ann);
            await (turn % 2 == 0
                ? caller.Actions.Books.SellOfTwo(left.Id, right.Id)
                : caller.Actions.Books.SellOfTwo(right.Id, left.Id));
        })));

        var books = await ann.Actions.Books.Read().Where(row => row.Id == left.Id || row.Id == right.Id).ToListAsync();
        Assert.All(books, book => Assert.Equal((AtOnce / 2, 100 + (AtOnce / 2)), ((int)book.Sold, book.Pages)));
    }

    private static (string Action, string Actor) Told(Kernel.Events.Event told) => (told.Action, told.ActorName);
}
