using System.Text.Json;
using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A filter means the same to GraphQL, to the code interface and to C#.</summary>
public sealed class FilterTests(Shelf shelf) : IClassFixture<Shelf>
{
    private const string Query = "query($filter: BookFilter) { books(first: 100, filter: $filter) { totalCount nodes { id } } }";

    [Fact]
    public Task Every_operator_alone_means_what_it_says() => Clause.One.SampleAsync(MeansTheSame, iter: 250, threads: 1, print: Print);

    [Fact]
    public Task Filters_of_filters_mean_what_they_say() => Clause.Any.SampleAsync(MeansTheSame, iter: 150, threads: 1, print: Print);

    [Fact]
    public async Task Lists_of_texts_and_of_enums_are_searched_for_an_entry()
    {
        await using var ann = shelf.World.As(People.Ann);
        await ann.Actions.Authors.Register(Some.Name(), "italy", Email.Parse("i@t", null), [Genre.Comic, Genre.Science], ["x", "y"]);

        Assert.Equal("1", Some.Json((await ann.Ask("""{ authors(filter: { tags: { has: "y" }, genres: { has: SCIENCE } }) { totalCount } }""")).At("authors", "totalCount")));
        Assert.Equal("0", Some.Json((await ann.Ask("""{ authors(filter: { tags: { has: "y" }, genres: { has: NOVEL } }) { totalCount } }""")).At("authors", "totalCount")));
        Assert.Equal("1", Some.Json((await ann.Ask("""{ taggedAuthors(tag: "x") { totalCount } }""")).At("taggedAuthors", "totalCount")));
    }

    private async Task MeansTheSame(Clause clause)
    {
        await using var ann = shelf.World.As(People.Ann);
        var all = await ann.Actions.Books.Read().AsTracking().Include(book => book.Author).Include(book => book.Editor).Include(book => book.Reviews).ToListAsync();
        var expected = all.Where(clause.Holds.Compile()).Select(book => book.Id).Order().ToList();

        Assert.Equal(expected, (await ann.Actions.Books.Read().Where(clause.Holds).Select(book => book.Id).ToListAsync()).Order());
        var books = (await ann.Ask(Query, new { filter = clause.Filter })).At("books");
        Assert.Equal(expected, books.At("nodes").EnumerateArray().Select(node => node.At("id").GetGuid()).Order());
        Assert.Equal(expected.Count, books.At("totalCount").GetInt32());
    }

    private static string Print(Clause clause) => JsonSerializer.Serialize(clause.Filter);
}
