using System.Text.Json;
using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Pages of any size in any order, one after the other, are the whole list.</summary>
public sealed class PagingTests(Shelf shelf) : IClassFixture<Shelf>
{
    private const string Query = """
        query($first: Int, $after: String, $sort: [BookSort!]) {
          books(first: $first, after: $after, sort: $sort) { nodes { id } pageInfo { hasNextPage endCursor } }
        }
        """;

    private static readonly string[] Fields =
        ["TITLE", "SUBTITLE", "PAGES", "SOLD", "PRICE", "RATING", "IN_PRINT", "PUBLISHED_AT", "GENRE", "REVENUE", "CREATED_AT", "UPDATED_AT"];

    private static readonly Gen<Key[]> Sorts = Gen.Select(Gen.OneOf(Fields), Gen.OneOf("ASC", "DESC"), (field, order) => new Key(field, order)).Array[0, 3];

    public static IEnumerable<object[]> EveryKey { get; } = [.. Fields.SelectMany(key => new[] { new object[] { key, "ASC" }, [key, "DESC"] })];

    [Theory]
    [MemberData(nameof(EveryKey))]
    public Task Pages_by_each_key_visit_every_record_once(string field, string order) => Visits([new Key(field, order)], 7);

    [Fact]
    public Task Pages_of_any_size_in_any_order_visit_every_record_once() =>
        Gen.Select(Sorts, Gen.Int[1, 40]).SampleAsync((sort, size) => Visits(sort, size), iter: 40, threads: 1);

    [Fact]
    public Task Records_that_come_and_go_meanwhile_do_not_hide_or_repeat_the_others() =>
        Gen.Select(Sorts, Gen.Int[3, 20], Shelf.Values.Array[30]).SampleAsync(VisitsWhileChanging, iter: 6, threads: 1);

    [Fact]
    public Task Pages_from_the_end_are_the_same_list_backward() =>
        Gen.Select(Sorts, Gen.Int[1, 40]).SampleAsync(VisitsBackward, iter: 30, threads: 1);

    private async Task VisitsBackward(Key[] sort, int size)
    {
        const string Backward = """
            query($last: Int, $before: String, $sort: [BookSort!]) {
              books(last: $last, before: $before, sort: $sort) { nodes { id } edges { node { id } } pageInfo { hasPreviousPage hasNextPage startCursor } }
            }
            """;
        var whole = await Page(sort, 100, null);
        var walked = new List<string>();
        string? before = null;
        for (var more = true; more;)
        {
            await using var ann = shelf.World.As(People.Ann);
            var books = (await ann.Ask(Backward, new { last = size, before, sort = sort.Select(key => new { field = key.Field, order = key.Order }) })).At("books");
            Assert.Equal(Some.Json(books, "nodes", "id"), JsonSerializer.Serialize(books.At("edges").EnumerateArray().Select(edge => edge.At("node", "id"))));
            Assert.Equal(before is not null, books.Flag("pageInfo", "hasNextPage"));
            walked.InsertRange(0, books.At("nodes").EnumerateArray().Select(node => node.Text("id")!));
            Assert.True(walked.Count <= whole.Ids.Count, "A page repeats records.");
            (more, before) = (books.Flag("pageInfo", "hasPreviousPage"), books.Text("pageInfo", "startCursor"));
        }

        Assert.Equal(whole.Ids, walked);
    }

    private async Task Visits(Key[] sort, int size)
    {
        var whole = await Page(sort, 100, null);
        Assert.False(whole.HasNext);
        var walked = new List<string>();
        string? after = null;
        for (var more = true; more;)
        {
            var page = await Page(sort, size, after);
            walked.AddRange(page.Ids);
            Assert.True(walked.Count <= whole.Ids.Count, "A page repeats records.");
            (more, after) = (page.HasNext, page.End);
        }

        Assert.Equal(whole.Ids, walked);
    }

    private async Task VisitsWhileChanging(Key[] sort, int size, SampleValues[] comers)
    {
        var lasting = (await Page(sort, 100, null)).Ids;
        var passing = new Queue<Guid>();
        var coming = new Queue<SampleValues>(comers);
        var walked = new List<string>();
        string? after = null;
        for (var more = true; more;)
        {
            var page = await Page(sort, size, after);
            walked.AddRange(page.Ids);
            (more, after) = (page.HasNext, page.End);
            if (coming.TryDequeue(out var values))
                passing.Enqueue(await shelf.Add(values));
            if (passing.Count > 2)
                await Remove(passing.Dequeue());
        }

        foreach (var id in passing)
            await Remove(id);
        Assert.Equal(walked.Count, walked.Distinct().Count());
        Assert.Equal(lasting, walked.Where(lasting.Contains));
    }

    private async Task Remove(Guid id)
    {
        await using var caller = shelf.World.As(Actor.System);
        await caller.Db.Set<Review>().Where(review => review.BookId == id).ExecuteDeleteAsync();
        await caller.Db.Set<Book>().Where(book => book.Id == id).ExecuteDeleteAsync();
    }

    private async Task<PageOfIds> Page(Key[] sort, int first, string? after)
    {
        await using var ann = shelf.World.As(People.Ann);
        var books = (await ann.Ask(Query, new { first, after, sort = sort.Select(key => new { field = key.Field, order = key.Order }) })).At("books");
        return new(
            [.. books.At("nodes").EnumerateArray().Select(node => node.Text("id")!)],
            books.Flag("pageInfo", "hasNextPage"),
            books.Text("pageInfo", "endCursor"));
    }

    private sealed record Key(string Field, string Order);

    private sealed record PageOfIds(IReadOnlyList<string> Ids, bool HasNext, string? End);
}
