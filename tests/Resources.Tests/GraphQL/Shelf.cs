using CsCheck;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Books of every kind, with few values each so that they often tie.</summary>
public sealed class Shelf : IAsyncLifetime
{
    private const int Size = 60;

    private static readonly Gen<DateTimeOffset> Day = Gen.Int[0, 4].Select(day => new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day).AddMicroseconds(day));

    private static readonly string[] Words = ["red", "Red", "blue", "", "a_b", "a%b", "à la carte", "日本", "it's", "say \"hi\"", "back\\slash", "two\nlines\t", "🙂 {0} $1", "'; --"];

    private static readonly (string Name, Genre[] Genres, string[] Tags)[] Writers =
    [
        ("A", [Genre.Novel], ["old"]), ("z", [], []), ("Zoë's", [Genre.Comic, Genre.Science], ["it's", "x\"y", "{z}"]), ("日本", [Genre.Novel, Genre.Comic], ["old", "a,b", "NULL", "back\\slash"]),
    ];

    internal static readonly Gen<SampleValues> Values = Gen.Select(
        Gen.OneOf(Words).Select(word => word == "blue" ? null : word), Gen.Int[1, 5], Gen.Long[0, 3], Gen.Decimal[0, 5].Select(price => Math.Round(price, 1)), Gen.Int[0, 4].Select(tenth => tenth / 10.0).Nullable(),
        Gen.Bool, Day.Nullable(), Gen.Select(Gen.Enum<Genre>(), Gen.Int[0, 3].Array[0, 3]),
        (subtitle, pages, sold, price, rating, inPrint, published, rest) =>
            new SampleValues(subtitle, pages, sold, price, rating, inPrint, published, rest.Item1, rest.Item2));

    internal World World { get; } = new();

    internal IReadOnlyList<Author> Authors { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await using var ann = World.As(People.Ann);
        var authors = new List<Author>();
        foreach (var writer in Writers)
            authors.Add(await ann.Actions.Authors.Register($"{writer.Name} {Guid.CreateVersion7():N}", "france", Email.Parse("ann@example.org", null), writer.Genres, writer.Tags));
        Authors = authors;
        foreach (var values in Values.Array[Size].Single())
            await Add(values);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    internal async Task<Guid> Add(SampleValues values)
    {
        await using var caller = World.As(Actor.System);
        var editor = values.Sold % 2 == 0 ? null : Authors[(values.Pages + 1) % Authors.Count];
        var book = Sample.Books.Book.Sample(Authors[values.Pages % Authors.Count].Id, editor?.Id, Some.Name(), values);
        var entry = caller.Db.Add(book);
        entry.Property(row => row.CreatedAt).CurrentValue = entry.Property(row => row.UpdatedAt).CurrentValue = DateTimeOffset.UnixEpoch.AddDays(values.Pages);
        await caller.Db.SaveChangesAsync();
        foreach (var edition in values.Editions)
            await caller.Actions.Reviews.Write(book.Id, edition + 1, "of an edition");
        return book.Id;
    }
}
