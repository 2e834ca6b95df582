using CsCheck;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Books of every kind, with few values each so that they often tie.</summary>
public sealed class Shelf : IAsyncLifetime
{
    private const int Size = 60;

    private static readonly Gen<DateTimeOffset> Day = Gen.Int[0, 4].Select(day => new DateTimeOffset(2020, 1, 1, 12, 0, 0, TimeSpan.Zero).AddDays(day).AddMicroseconds(day));

    private static readonly string[] Words = ["red", "Red", "blue", "", "a_b", "a%b", "à la carte", "日本"];

    internal static readonly Gen<SampleValues> Values = Gen.Select(
        Gen.OneOf(Words).Select(word => word == "blue" ? null : word), Gen.Int[1, 5], Gen.Long[0, 3], Gen.Decimal[0, 5].Select(price => Math.Round(price, 1)), Gen.Int[0, 4].Select(tenth => tenth / 10.0).Nullable(),
        Gen.Bool, Day.Nullable(), Gen.Select(Gen.Enum<Genre>(), Gen.Int[0, 3].Array[0, 3]),
        (subtitle, pages, sold, price, rating, inPrint, published, rest) =>
            new SampleValues(subtitle, pages, sold, price, rating, inPrint, published, rest.Item1, rest.Item2));

    internal World World { get; } = new();

    internal Author Author { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await World.InitializeAsync();
        await using var ann = World.As(People.Ann);
        Author = await ann.Author();
        foreach (var values in Values.Array[Size].Single())
            await Add(values);
    }

    public ValueTask DisposeAsync() => World.DisposeAsync();

    internal async Task<Guid> Add(SampleValues values)
    {
        await using var caller = World.As(Actor.System);
        var book = Sample.Books.Book.Sample(Author.Id, Some.Name(), values);
        var entry = caller.Db.Add(book);
        entry.Property(row => row.CreatedAt).CurrentValue = entry.Property(row => row.UpdatedAt).CurrentValue = DateTimeOffset.UnixEpoch.AddDays(values.Pages);
        await caller.Db.SaveChangesAsync();
        foreach (var edition in values.Editions)
            await caller.Actions.Reviews.Write(book.Id, edition + 1, "of an edition");
        return book.Id;
    }
}
