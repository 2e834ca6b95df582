using System.Globalization;
using System.Text.Json;
using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Groups and what is counted over them are what C# makes of the same records.</summary>
public sealed class GroupTests(Shelf shelf) : IClassFixture<Shelf>
{
    [Fact]
    public async Task Numbers_of_each_group_are_those_of_its_records()
    {
        await using var ann = shelf.World.As(People.Ann);
        var answer = await ann.Ask(
            "{ bookGroups(by: [{ field: GENRE }, { field: IN_PRINT }]) { keys { genre inPrint } count sum { sold price } average { rating } min { title publishedAt } max { pages } } }");
        var books = await ann.Actions.Books.Read().ToListAsync();
        var expected = books.GroupBy(book => (book.Genre, book.InPrint)).ToDictionary(group => group.Key);
        var groups = answer.At("bookGroups").EnumerateArray().ToList();

        Assert.Equal(expected.Count, groups.Count);
        Assert.Equal(groups.Select(group => group.At("count").GetInt32()).OrderDescending(), groups.Select(group => group.At("count").GetInt32()));
        foreach (var group in groups)
        {
            var records = expected[(Enum.Parse<Genre>(group.Text("keys", "genre")!, ignoreCase: true), group.Flag("keys", "inPrint"))];
            Assert.Equal(records.Count(), group.At("count").GetInt32());
            Assert.Equal(records.Sum(book => book.Sold), group.At("sum", "sold").GetInt64());
            Assert.Equal(records.Sum(book => book.Price), group.At("sum", "price").GetDecimal());
            Assert.Equal(records.Max(book => book.Pages), group.At("max", "pages").GetInt32());
            Assert.Equal(records.Average(book => book.Rating) ?? -1, group.At("average", "rating").Deserialize<double?>() ?? -1, precision: 9);
        }
    }

    [Fact]
    public Task Any_filter_narrows_the_groups_as_it_narrows_the_list() => Clause.Any.SampleAsync(Narrows, iter: 60, threads: 1);

    [Fact]
    public async Task Times_are_grouped_by_spans()
    {
        await using var ann = shelf.World.As(People.Ann);
        var answer = await ann.Ask("{ bookGroups(by: [{ field: PUBLISHED_AT, every: DAY }]) { keys { publishedAt } count } }");
        var books = await ann.Actions.Books.Read().ToListAsync();
        var expected = books.GroupBy(book => book.PublishedAt?.UtcDateTime.Date).Select(group => $"{group.Key:yyyy-MM-dd} {group.Count()}").Order();

        Assert.Equal(expected, answer.At("bookGroups").EnumerateArray().Select(group =>
            $"{(group.Text("keys", "publishedAt") is { } day ? DateTimeOffset.Parse(day, CultureInfo.InvariantCulture) : null):yyyy-MM-dd} {group.At("count").GetInt32()}").Order());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2147483647")]
    public async Task Without_a_field_to_group_by_all_are_one_group_even_if_there_are_none(string sold)
    {
        await using var ann = shelf.World.As(People.Ann);
        var books = (await ann.Actions.Books.Read().ToListAsync()).Where(book => book.Sold >= int.Parse(sold, CultureInfo.InvariantCulture)).ToList();
        var answer = await ann.Ask($"{{ bookGroups(by: [], filter: {{ sold: {{ gte: {sold} }} }}) {{ count sum {{ pages }} max {{ pages }} keys {{ __typename }} }} }}");

        var only = Assert.Single(answer.At("bookGroups").EnumerateArray());
        Assert.Equal(books.Count, only.At("count").GetInt32());
        Assert.Equal(books.Count == 0 ? null : books.Sum(book => (long)book.Pages), only.At("sum", "pages").Deserialize<long?>());
        Assert.Equal(books.Count == 0 ? null : books.Max(book => book.Pages), only.At("max", "pages").Deserialize<int?>());
        Assert.Equal("BookGroupKeys", only.Text("keys", "__typename"));
    }

    [Fact]
    public async Task What_may_not_be_seen_is_in_no_group()
    {
        await using var ann = shelf.World.As(People.Ann);
        await using var bob = shelf.World.As(People.Bob);
        var name = Some.Name();
        await ann.Author(Visibility.Owner, name);
        const string Query = "query($name: String) { authorGroups(by: [{ field: VISIBILITY }], filter: { name: { eq: $name } }) { count } }";

        Assert.Equal("""[{"count":1}]""", Some.Json((await ann.Ask(Query, new { name })).At("authorGroups")));
        Assert.Equal("[]", Some.Json((await bob.Ask(Query, new { name })).At("authorGroups")));
    }

    [Theory]
    [InlineData("{ bookGroups(by: [{ field: GENRE }]) { keys { inPrint } } }", "by")]
    [InlineData("{ bookGroups(by: [{ field: GENRE, every: DAY }]) { count } }", "by", "every")]
    [InlineData("{ bookGroups(by: [{ field: GENRE }, { field: GENRE }]) { count } }", "by")]
    [InlineData("{ bookGroups(by: [{ field: PUBLISHED_AT, every: DAY }, { field: PUBLISHED_AT }]) { count } }", "by")]
    [InlineData("{ bookGroups(by: [{ field: GENRE }], first: 1001) { count } }", "first")]
    public async Task What_cannot_be_grouped_is_refused_with_the_argument_at_fault(string query, params string[] path)
    {
        await using var ann = shelf.World.As(People.Ann);
        (await ann.Refused(query)).HasCode(FailureCode.Invalid, path);
    }

    private async Task Narrows(Clause clause)
    {
        await using var ann = shelf.World.As(People.Ann);
        const string Query = "query($filter: BookFilter) { books(filter: $filter) { totalCount } bookGroups(by: [{ field: GENRE }], filter: $filter) { count } }";
        var answer = await ann.Ask(Query, new { filter = clause.Filter });

        Assert.Equal(answer.At("books", "totalCount").GetInt32(), answer.At("bookGroups").EnumerateArray().Sum(group => group.At("count").GetInt32()));
    }
}
