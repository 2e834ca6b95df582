using CsCheck;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Conditions on the author of a book: on lists of texts and of enums, and on what else the author wrote.</summary>
internal static class RelatedClause
{
    private static readonly Gen<string> Tag = Gen.OneOf("old", "it's", "x\"y", "{z}", "a,b", "NULL", "back\\slash", "none");

    public static Gen<Clause> OfTags { get; } = Gen.OneOf(
        Tag.Select(tag => new Clause(Author("tags", "has", tag), book => book.Author.Tags.Contains(tag))),
        Tag.Array[0, 3].Select(some => new Clause(Author("tags", "hasAny", some), book => book.Author.Tags.Any(tag => some.Contains(tag)))),
        Tag.Array[0, 3].Select(some => new Clause(Author("tags", "hasAll", some), book => some.All(tag => book.Author.Tags.Contains(tag)))),
        Gen.Bool.Select(empty => new Clause(Author("tags", "isEmpty", empty), book => (book.Author.Tags.Count == 0) == empty)));

    public static Gen<Clause> OfGenres { get; } = Gen.OneOf(
        Gen.Enum<Genre>().Select(genre => new Clause(Author("genres", "has", Name(genre)), book => book.Author.Genres.Contains(genre))),
        Gen.Enum<Genre>().Array[0, 3].Select(some => new Clause(Author("genres", "hasAny", some.Select(Name).ToArray()), book => book.Author.Genres.Any(genre => some.Contains(genre)))),
        Gen.Enum<Genre>().Array[0, 3].Select(some => new Clause(Author("genres", "hasAll", some.Select(Name).ToArray()), book => some.All(genre => book.Author.Genres.Contains(genre)))));

    public static Gen<Clause> OfBooks { get; } = Gen.Select(Gen.OneOf("some", "none", "every"), Gen.Int[1, 6], (quantifier, pages) => new Clause(
        new() { ["author"] = new Dictionary<string, object?> { ["books"] = new Dictionary<string, object?> { [quantifier] = Clause.Operator("pages", "gte", pages) } } },
        quantifier switch
        {
            "some" => book => book.Author.Books.Any(other => other.Pages >= pages),
            "none" => book => !book.Author.Books.Any(other => other.Pages >= pages),
            _ => book => book.Author.Books.All(other => other.Pages >= pages),
        }));

    private static string Name(Genre genre) => genre.ToString().ToUpperInvariant();

    private static Dictionary<string, object?> Author(string field, string name, object? value) => new() { ["author"] = Clause.Operator(field, name, value) };
}
