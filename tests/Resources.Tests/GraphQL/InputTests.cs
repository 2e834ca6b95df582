using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>What a client may not ask for is refused by name.</summary>
public sealed class InputTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(101)]
    [InlineData(int.MaxValue)]
    public async Task A_page_has_one_to_a_hundred_records(int first)
    {
        await using var ann = world.As(People.Ann);
        await ann.Book();
        (await ann.Refused("query($n: Int) { books(first: $n) { nodes { id } } }", new { n = first })).HasCode(FailureCode.Invalid, "first");
        (await ann.Refused("query($n: Int) { authors { nodes { books(first: $n) { nodes { id } } } } }", new { n = first })).HasCode(FailureCode.Invalid, "first");
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("bm9uc2Vuc2U")]
    [InlineData("W10")]
    [InlineData("WzEsMl0")]
    [InlineData("W251bGxd")]
    [InlineData("bnVsbA")]
    public async Task A_text_that_is_no_cursor_is_refused(string after)
    {
        await using var ann = world.As(People.Ann);
        await ann.Book();
        (await ann.Refused("query($c: String) { books(after: $c) { nodes { id } } }", new { c = after })).HasCode(FailureCode.Invalid, "after");
        (await ann.Refused("query($c: String) { authors { nodes { books(after: $c) { nodes { id } } } } }", new { c = after })).HasCode(FailureCode.Invalid, "after");
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await using var ann = world.As(People.Ann);
        await ann.Book();
        var cursor = (await ann.Ask("{ books(sort: [{ field: TITLE }]) { pageInfo { endCursor } } }")).Text("books", "pageInfo", "endCursor");

        (await ann.Refused("query($c: String) { books(after: $c) { nodes { id } } }", new { c = cursor })).HasCode(FailureCode.Invalid, "after");
        (await ann.Refused("query($c: String) { books(after: $c, sort: [{ field: PAGES }]) { nodes { id } } }", new { c = cursor })).HasCode(FailureCode.Invalid, "after");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)]
    public async Task A_character_that_the_database_cannot_hold_is_refused_before_it_gets_there(int character)
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var (text, escaped) = ($"a{(char)character}b", $"a\\u{character:X4}b");

        (await ann.Refused($$"""{ books(filter: { title: { contains: "{{escaped}}" } }) { nodes { id } } }""")).HasCode(FailureCode.Invalid, "filter");
        (await ann.Refused($$"""{ taggedAuthors(tag: "{{escaped}}") { nodes { id } } }""")).HasCode(FailureCode.Invalid, "tag");
        var renamed = await ann.Ask($$"""mutation { renameAuthor(id: "{{author.Id}}", input: { name: "{{escaped}}" }) { errors { code path } } }""");
        Assert.Equal("""[{"code":"INVALID","path":["name"]}]""", Some.Json(renamed.At("renameAuthor", "errors")));
        (await Some.Refused(ann.Actions.Authors.Rename(author.Id, text))).HasCode(FailureCode.Invalid, "name");
    }
}
