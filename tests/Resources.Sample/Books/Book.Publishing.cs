using Knowledge.Kernel.Storage;
using Knowledge.Sample.Authors;
using Knowledge.Sample.Reviews;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Sample.Books;

/// <summary>How a book comes into the world, is sold and goes.</summary>
public sealed partial class Book
{
    /// <summary>Publishes a book of an author.</summary>
    /// <param name="authorId">Who wrote it.</param>
    [Create]
    public static Book Publish(
        Guid authorId, string title, int pages, TimeProvider clock, decimal price = 10, Genre genre = Genre.Novel, string? subtitle = null, Guid? editorId = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return new Book
        {
            AuthorId = authorId,
            EditorId = editorId,
            Title = title,
            Subtitle = subtitle,
            Pages = pages,
            Price = price,
            Genre = genre,
            InPrint = true,
            PublishedAt = clock.GetUtcNow(),
        };
    }

    /// <summary>Renames its author, publishes a book and has it reviewed by the network itself, in one transaction.</summary>
    [Create]
    public static async Task<Book> PublishReviewed(
        Guid authorId, string title, string name, [Range(0, 100)] int stars, Actions actions, KnowledgeDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(db);
        await actions.Authors.Rename(authorId, name, cancellation);
        var book = await actions.Books.Publish(authorId, title, pages: 1, cancellation: cancellation);
        await actions.As(Actor.System).Reviews.Write(book.Id, stars, "in the same transaction", cancellation: cancellation);
        return book;
    }

    /// <summary>Sells copies.</summary>
    [Update]
    public void Sell([Range(1, 1000)] int copies = 1) => Sold += copies;

    /// <summary>Sells a copy of this and, along the way, one of another book.</summary>
    [Update]
    public async Task SellOfTwo(Guid otherId, KnowledgeDb db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var other = await db.Set<Book>().SingleAsync(book => book.Id == otherId, cancellation);
        other.Sold++;
        Pages++;
    }

    /// <summary>Publishes it once more, at another time.</summary>
    [Update]
    public void Republish(DateTimeOffset at, IReadOnlyList<int> editions)
    {
        PublishedAt = at;
        Editions = editions;
    }

    /// <summary>Takes it off the market for good.</summary>
    [Destroy]
    public void Withdraw() => InPrint = false;

    /// <summary>The books with at least so many pages.</summary>
    [Read]
    public static IQueryable<Book> Thick(IQueryable<Book> books, int pages) => books.Where(book => book.Pages >= pages);

    internal static Book Sample(Guid authorId, Guid? editorId, string title, SampleValues values) => new()
    {
        AuthorId = authorId,
        EditorId = editorId,
        Title = title,
        Subtitle = values.Subtitle,
        Pages = values.Pages,
        Sold = values.Sold,
        Price = values.Price,
        Rating = values.Rating,
        InPrint = values.InPrint,
        PublishedAt = values.PublishedAt,
        Genre = values.Genre,
        Editions = values.Editions,
    };
}

/// <summary>The values of a book that a test makes up.</summary>
internal sealed record SampleValues(
    string? Subtitle, int Pages, long Sold, decimal Price, double? Rating, bool InPrint, DateTimeOffset? PublishedAt, Genre Genre, IReadOnlyList<int> Editions);
