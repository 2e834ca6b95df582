using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using CsCheck;
using Knowledge.Kernel.Policies;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A condition said twice: as a client's filter and as C#.</summary>
internal sealed record Clause(Dictionary<string, object?> Filter, Expression<Func<Book, bool>> Holds)
{
    private static readonly DateTimeOffset Noon = new(2020, 1, 3, 14, 0, 0, TimeSpan.FromHours(2));

    public static Gen<Clause> One { get; } = Gen.OneOf(
        Ordered("pages", book => book.Pages, Gen.Int[0, 6], value => value),
        Ordered("sold", book => book.Sold, Gen.Long[0, 4], value => value),
        Ordered("price", book => book.Price, Gen.Int[0, 50].Select(tenth => tenth / 10m), value => value),
        Ordered("revenue", book => book.Price * book.Sold, Gen.Int[0, 9].Select(value => (decimal)value), value => value),
        Ordered("rating", book => book.Rating, Gen.Int[0, 4].Select(tenth => (double?)(tenth / 10.0)), value => value),
        Ordered("publishedAt", book => book.PublishedAt, Gen.Int[-2, 2].Select(day => (DateTimeOffset?)Noon.AddDays(day).AddMicroseconds(2 + day)), value => value?.ToString("O")),
        Equal("inPrint", book => book.InPrint, Gen.Bool, value => value),
        Equal("genre", book => book.Genre, Gen.Enum<Genre>(), value => value.ToString().ToUpperInvariant()),
        Equal("subtitle", book => book.Subtitle, Gen.OneOf<string?>("red", "Red", "", "日本", "none", "it's", "say \"hi\"", "back\\slash", "two\nlines\t", "🙂 {0} $1", "'; --"), value => value),
        Text(), Absent(), Editions(), OfAuthor(), RelatedClause.OfTags, RelatedClause.OfGenres, RelatedClause.OfBooks, OfReviews());

    public static Gen<Clause> Any { get; } = Gen.Recursive<Clause>((depth, any) => depth > 2
        ? One
        : Gen.Frequency((3, One), (1, any.Array[0, 3].Select(And)), (1, any.Array[0, 3].Select(Or)), (1, any.Select(Not)), (1, Gen.Select(One, One).Select(Both))));

    private static Gen<Clause> Ordered<T>(string field, Expression<Func<Book, T>> read, Gen<T> values, Func<T, object?> write) => Gen.OneOf(
        Equal(field, read, values, write),
        Gen.Select(
            Gen.OneOf(("gt", ExpressionType.GreaterThan), ("gte", ExpressionType.GreaterThanOrEqual), ("lt", ExpressionType.LessThan), ("lte", ExpressionType.LessThanOrEqual)),
            values,
            (way, value) => Of(field, way.Item1, write(value), read, Expression.MakeBinary(way.Item2, read.Body, Expression.Constant(value, typeof(T))))));

    private static Gen<Clause> Equal<T>(string field, Expression<Func<Book, T>> read, Gen<T> values, Func<T, object?> write) => Gen.OneOf(
        values.Select(value => Of(field, "eq", write(value), read, Expression.Equal(read.Body, Expression.Constant(value, typeof(T))))),
        values.Select(value => Of(field, "ne", write(value), read, Expression.NotEqual(read.Body, Expression.Constant(value, typeof(T))))),
        values.Array[0, 3].Select(some => Of(field, "in", some.Select(write).ToArray(), read, Among(some, read))),
        values.Array[0, 3].Select(some => Of(field, "notIn", some.Select(write).ToArray(), read, Expression.Not(Among(some, read)))));

    private static MethodCallExpression Among<T>(T[] some, Expression<Func<Book, T>> read) => Expression.Call(
        typeof(Enumerable), nameof(Enumerable.Contains), [typeof(T)], Expression.Constant(some, typeof(T[])), read.Body);

    [SuppressMessage("Performance", "CA1862", Justification = "SQL has no StringComparison.")]
    private static Gen<Clause> Text() => Gen.Select(Gen.OneOf("r", "RED", "", "_", "%", "À", "日", "none", "\\", "'", "\"", "\n", "🙂", "{0}", "$1", "--"), Gen.OneOf("startsWith", "contains", "endsWith"), (text, way) =>
    {
        var lower = text.ToLowerInvariant();
        Expression<Func<Book, bool>> holds = way switch
        {
            "startsWith" => book => book.Subtitle != null && book.Subtitle.ToLower().StartsWith(lower),
            "endsWith" => book => book.Subtitle != null && book.Subtitle.ToLower().EndsWith(lower),
            _ => book => book.Subtitle != null && book.Subtitle.ToLower().Contains(lower),
        };
        return new Clause(Operator("subtitle", way, text), holds);
    });

    private static Gen<Clause> Absent() => Gen.OneOf(
        new Clause(Operator("rating", "isNull", true), book => book.Rating == null),
        new Clause(Operator("rating", "eq", null), book => book.Rating == null),
        new Clause(Operator("subtitle", "isNull", false), book => book.Subtitle != null),
        new Clause(Operator("subtitle", "ne", null), book => book.Subtitle != null),
        new Clause(Operator("pages", "isNull", true), book => false),
        new Clause(Operator("genre", "eq", null), book => false),
        new Clause(Operator("inPrint", "ne", null), book => true),
        new Clause(Operator("publishedAt", "isNull", true), book => book.PublishedAt == null));

    private static Gen<Clause> Editions() => Gen.OneOf(
        Gen.Int[0, 4].Select(edition => new Clause(Operator("editions", "has", edition), book => book.Editions.Contains(edition))),
        Gen.Int[0, 4].Array[0, 3].Select(some => new Clause(Operator("editions", "hasAny", some), book => book.Editions.Any(edition => some.Contains(edition)))),
        Gen.Int[0, 4].Array[0, 3].Select(some => new Clause(Operator("editions", "hasAll", some), book => some.All(edition => book.Editions.Contains(edition)))),
        Gen.Bool.Select(empty => new Clause(Operator("editions", "isEmpty", empty), book => (book.Editions.Count == 0) == empty)));

    [SuppressMessage("Performance", "CA1862", Justification = "SQL has no StringComparison.")]
    private static Gen<Clause> OfAuthor() => Gen.Select(Gen.OneOf("A", "z"), Gen.OneOf("author", "editor"), (start, relation) => new Clause(
        new() { [relation] = Operator("name", "startsWith", start) },
        relation == "author"
            ? book => book.Author.Name.ToLower().StartsWith(start.ToLower())
            : book => book.Editor != null && book.Editor.Name.ToLower().StartsWith(start.ToLower())));

    private static Gen<Clause> OfReviews() => Gen.Select(Gen.OneOf("some", "none", "every"), Gen.Int[1, 5], (quantifier, stars) => new Clause(
        new() { ["reviews"] = new Dictionary<string, object?> { [quantifier] = Operator("stars", "gte", stars) } },
        quantifier switch
        {
            "some" => book => book.Reviews.Any(review => review.Stars >= stars),
            "none" => book => !book.Reviews.Any(review => review.Stars >= stars),
            _ => book => book.Reviews.All(review => review.Stars >= stars),
        }));

    private static Clause And(Clause[] parts) => new(
        new() { ["and"] = parts.Select(part => part.Filter).ToArray() }, parts.Aggregate((Expression<Func<Book, bool>>)(book => true), (sum, part) => sum.And(part.Holds)));

    private static Clause Or(Clause[] parts) => new(
        new() { ["or"] = parts.Select(part => part.Filter).ToArray() }, parts.Aggregate((Expression<Func<Book, bool>>)(book => false), (sum, part) => sum.Or(part.Holds)));

    private static Clause Not(Clause part) => new(
        new() { ["not"] = part.Filter }, Expression.Lambda<Func<Book, bool>>(Expression.Not(part.Holds.Body), part.Holds.Parameters));

    private static Clause Both((Clause First, Clause Second) two) => two.First.Filter.Keys.Intersect(two.Second.Filter.Keys).Any()
        ? two.First
        : new(new(two.First.Filter.Concat(two.Second.Filter)), two.First.Holds.And(two.Second.Holds));

    private static Clause Of<T>(string field, string name, object? value, Expression<Func<Book, T>> read, Expression holds) =>
        new(Operator(field, name, value), Expression.Lambda<Func<Book, bool>>(holds, read.Parameters));

    internal static Dictionary<string, object?> Operator(string field, string name, object? value) => new() { [field] = new Dictionary<string, object?> { [name] = value } };
}
