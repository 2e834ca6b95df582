using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>A client changes a record only as it has read it, if it says so.</summary>
public sealed class VersionTests(World world) : IClassFixture<World>
{
    private const string Sell = "mutation($id: ID!, $ifVersion: String) { sellBook(id: $id, ifVersion: $ifVersion, input: {}) { record { version sold } errors { code message path } } }";

    [Fact]
    public async Task The_version_is_another_one_after_every_change()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        var first = await Version(ann, book.Id);
        Assert.Equal(first, await Version(ann, book.Id));
        var sold = (await ann.Ask(Sell, new { id = book.Id, ifVersion = first })).At("sellBook");

        Assert.Equal(("[]", "1"), (Some.Json(sold.At("errors")), Some.Json(sold.At("record", "sold"))));
        Assert.NotEqual(first, sold.Text("record", "version"));
        Assert.Equal(await Version(ann, book.Id), sold.Text("record", "version"));
    }

    [Fact]
    public async Task A_record_that_has_changed_is_left_alone()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        var first = await Version(ann, book.Id);
        await ann.Actions.Books.Sell(book.Id, 5);
        var refused = (await ann.Ask(Sell, new { id = book.Id, ifVersion = first })).At("sellBook");

        Assert.Equal("null", Some.Json(refused.At("record")));
        Assert.Equal(("CONFLICT", "ifVersion"), (refused.Text("errors", 0, "code"), refused.Text("errors", 0, "path", 0)));
        Assert.Equal(5, ann.Actions.Books.Read().Single(row => row.Id == book.Id).Sold);
        (await Some.Refused(ann.Actions.Send(new WithdrawBook(book.Id), first))).HasCode(FailureCode.Conflict, "ifVersion");
        Assert.Equal("6", Some.Json((await ann.Ask(Sell, new { id = book.Id })).At("sellBook", "record", "sold")));
    }

    [Fact]
    public async Task Of_many_who_have_read_the_same_version_one_wins()
    {
        await using var ann = world.As(People.Ann);
        var book = await ann.Book();
        var version = await Version(ann, book.Id);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            await using var bob = world.As(People.Bob);
            return (await bob.Ask(Sell, new { id = book.Id, ifVersion = version })).At("sellBook", "errors").GetArrayLength();
        }));

        Assert.Equal(1, outcomes.Count(errors => errors == 0));
        Assert.Equal(1, ann.Actions.Books.Read().Single(row => row.Id == book.Id).Sold);
    }

    private static async Task<string?> Version(Caller caller, Guid book) =>
        (await caller.Ask("query($id: ID!) { book(id: $id) { version } }", new { id = book })).Text("book", "version");
}
