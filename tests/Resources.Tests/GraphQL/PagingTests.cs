using System.Text.Json;
using CsCheck;
using Knowledge.Resources.Tests.Worlds;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Pages of any size in any order, one after the other, are the whole list.</summary>
public sealed class PagingTests(Shelf shelf) : IClassFixture<Shelf>
{
    private const string Query = """
        query($first: Int, $after: String, $last: Int, $before: String, $sort: [BookSort!]) {
          books(first: $first, after: $after, last: $last, before: $before, sort: $sort) {
            nodes { id }
            edges { node { id } }
            pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
          }
        }
        """;

    private static readonly string[] Fields =
        ["TITLE", "SUBTITLE", "PAGES", "SOLD", "PRICE", "RATING", "IN_PRINT", "PUBLISHED_AT", "GENRE", "REVENUE", "CREATED_AT", "UPDATED_AT"];

    private static readonly Gen<Key[]> Sorts = Gen.Select(Gen.OneOf(Fields), Gen.OneOf("ASC", "DESC"), (field, order) => new Key(field, order)).Array[0, 3];

    public static IEnumerable<object[]> EveryKey { get; } = [.. Fields.SelectMany(key => new[] { new object[] { key, "ASC" }, [key, "DESC"] })];

    [Theory]
    [MemberData(nameof(EveryKey))]
    public Task Pages_by_each_key_visit_every_record_once(string field, string order) => Visits([new Key(field, order)], 7, isBackward: false);

    [Theory]
    [MemberData(nameof(EveryKey))]
    public Task So_they_do_while_records_come_and_go(string field, string order) =>
        Gen.Select(Gen.Bool, Shelf.Values.Array[30]).SampleAsync((isBackward, comers) => VisitsWhileChanging([new Key(field, order)], 11, isBackward, comers), iter: 2, threads: 1);

    [Fact]
    public Task Pages_of_any_size_in_any_order_visit_every_record_once() =>
        Gen.Select(Sorts, Gen.Int[1, 40], Gen.Bool).SampleAsync(Visits, iter: 60, threads: 1);

    [Fact]
    public Task Records_that_come_and_go_meanwhile_do_not_hide_or_repeat_the_others() =>
        Gen.Select(Sorts, Gen.Int[3, 20], Gen.Bool, Shelf.Values.Array[30]).SampleAsync(VisitsWhileChanging, iter: 8, threads: 1);

    private async Task Visits(Key[] sort, int size, bool isBackward)
    {
        var whole = await Page(sort, 100, null, isBackward: false);
        Assert.False(whole.HasMore);
        Assert.Equal(whole.Ids, await Walk(sort, size, isBackward, whole.Ids.Count, () => Task.CompletedTask));
    }

    private async Task VisitsWhileChanging(Key[] sort, int size, bool isBackward, SampleValues[] comers)
    {
        var lasting = (await Page(sort, 100, null, isBackward: false)).Ids;
        var passing = new Queue<Guid>();
        var coming = new Queue<SampleValues>(comers);
        var walked = await Walk(sort, size, isBackward, lasting.Count + comers.Length, async () =>
        {
            if (coming.TryDequeue(out var values))
                passing.Enqueue(await shelf.Add(values));
            if (passing.Count > 2)
                await Remove(passing.Dequeue());
        });
        foreach (var id in passing)
            await Remove(id);
        Assert.Equal(walked.Count, walked.Distinct().Count());
        Assert.Equal(lasting, walked.Where(lasting.Contains));
    }

    /// <summary>Goes from page to page to the end of the list, or to its start.</summary>
    private async Task<List<string>> Walk(Key[] sort, int size, bool isBackward, int most, Func<Task> meanwhile)
    {
        var walked = new List<string>();
        string? cursor = null;
        for (var more = true; more;)
        {
            var page = await Page(sort, size, cursor, isBackward);
            Assert.Equal(cursor is not null, page.HasPassed);
            walked.InsertRange(isBackward ? 0 : walked.Count, page.Ids);
            Assert.True(walked.Count <= most, "A page repeats records.");
            (more, cursor) = (page.HasMore, page.Cursor);
            await meanwhile();
        }

        return walked;
    }

    private async Task Remove(Guid id)
    {
        await using var caller = shelf.World.As(Actor.System);
        await caller.Db.Set<Review>().Where(review => review.BookId == id).ExecuteDeleteAsync();
        await caller.Db.Set<Book>().Where(book => book.Id == id).ExecuteDeleteAsync();
    }

    private async Task<PageOfIds> Page(Key[] sort, int size, string? cursor, bool isBackward)
    {
        await using var ann = shelf.World.As(People.Ann);
        var order = sort.Select(key => new { field = key.Field, order = key.Order });
        var books = (await (isBackward
            ? ann.Ask(Query, new { last = size, before = cursor, sort = order })
            : ann.Ask(Query, new { first = size, after = cursor, sort = order }))).At("books");
        var (next, previous) = (books.Flag("pageInfo", "hasNextPage"), books.Flag("pageInfo", "hasPreviousPage"));
        Assert.Equal(Some.Json(books, "nodes", "id"), JsonSerializer.Serialize(books.At("edges").EnumerateArray().Select(edge => edge.At("node", "id"))));
        return new(
            [.. books.At("nodes").EnumerateArray().Select(node => node.Text("id")!)],
            isBackward ? previous : next,
            isBackward ? next : previous,
            books.Text("pageInfo", isBackward ? "startCursor" : "endCursor"));
    }

    private sealed record Key(string Field, string Order);

    /// <param name="Ids">The records.</param>
    /// <param name="HasMore">Whether there are more in the direction of going.</param>
    /// <param name="HasPassed">Whether there are some that were passed.</param>
    /// <param name="Cursor">Where to go on.</param>
    private sealed record PageOfIds(IReadOnlyList<string> Ids, bool HasMore, bool HasPassed, string? Cursor);
}
