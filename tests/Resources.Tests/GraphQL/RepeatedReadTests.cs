using System.Text.Json;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>An operation that is asked again, with other values, is answered as if it were asked for the first time; each answer is also held against the engine's.</summary>
public sealed class RepeatedReadTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public async Task The_key_may_be_another_one()
    {
        const string Query = "query($id: ID!) { book(id: $id) { id title } }";
        foreach (var id in await Ids(3))
            Assert.Equal(id, (await Ask(Query, new { id })).At("book").Text("id"));
        Assert.Equal(JsonValueKind.Null, (await Ask(Query, new { id = Guid.CreateVersion7() })).At("book").ValueKind);
    }

    [Fact]
    public async Task A_value_may_be_missing_or_null_or_there_again()
    {
        const string Query = "query($genre: Genre, $after: String) { books(first: 2, after: $after, filter: { genre: { eq: $genre } }) { nodes { genre } pageInfo { endCursor } } }";
        var one = (await Ask(Query, new { genre = "NOVEL" })).At("books");
        await Ask(Query, new { genre = (string?)null });
        await Ask(Query, new { });
        await Ask(Query, new { genre = "NOVEL", after = one.Text("pageInfo", "endCursor") });
        await Ask(Query, new { genre = "NOVEL", after = (string?)null });
        Assert.Equal(one.ToString(), (await Ask(Query, new { genre = "NOVEL" })).At("books").ToString());
    }

    [Fact]
    public async Task A_value_that_decides_what_is_asked_may_change()
    {
        const string Query = "query($size: Int, $with: Boolean!, $more: BookFilter) { books(first: $size, filter: $more) { nodes { id title @include(if: $with) } } }";
        foreach (var size in new[] { 1, 4, 2, 4 })
        {
            foreach (var with in new[] { true, false })
            {
                var books = (await Ask(Query, new { size, with })).At("books", "nodes");
                Assert.Equal(size, books.GetArrayLength());
                Assert.All(books.EnumerateArray(), book => Assert.Equal(with, book.TryGetProperty("title", out _)));
                await Ask(Query, new { size, with, more = new { pages = new { gt = size } } });
                await Ask(Query, new { size, with, more = new { or = new object[] { new { pages = new { lt = size } }, new { inPrint = new { eq = with } } } } });
            }
        }
    }

    [Fact]
    public async Task Values_in_lists_and_in_patterns_are_those_of_the_request()
    {
        const string Query = "query($one: Int!, $other: Int!, $some: [Int!], $part: String!) { books(first: 50, filter: { or: [{ pages: { in: [$one, $other] } }, { pages: { in: $some } }, { subtitle: { contains: $part } }] }) { nodes { pages subtitle } } }";
        foreach (var (one, other, some, part) in new[] { (1, 2, new[] { 3 }, "_"), (3, 3, [4, 5], "%"), (9, 9, [], "re"), (9, 9, [1], "à") })
        {
            foreach (var book in (await Ask(Query, new { one, other, some, part })).At("books", "nodes").EnumerateArray())
            {
                var pages = book.GetProperty("pages").GetInt32();
                Assert.True(pages == one || pages == other || some.Contains(pages) || book.Text("subtitle")!.Contains(part, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    private async Task<JsonElement> Ask(string query, object variables)
    {
        await using var ann = shelf.World.As(People.Ann);
        return await ann.Ask(query, variables);
    }

    private async Task<IReadOnlyList<string>> Ids(int count) =>
        [.. (await Ask($"{{ books(first: {count}) {{ nodes {{ id }} }} }}", new { })).At("books", "nodes").EnumerateArray().Select(book => book.Text("id")!)];
}
