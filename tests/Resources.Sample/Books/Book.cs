using Knowledge.Sample.Authors;
using Knowledge.Sample.Reviews;

namespace Knowledge.Sample.Books;

/// <summary>A book, with a field of every kind.</summary>
[Resource, Identity(nameof(Author), nameof(Title))]
public sealed partial class Book
{
    // What it is

    /// <summary>What is on the cover.</summary>
    [Field, Filter, Sort, Length(1, 80)]
    public string Title { get; private set; } = "";

    /// <summary>What is below the title.</summary>
    [Field, Filter, Sort, Length(0, 80)]
    public string? Subtitle { get; private set; }

    /// <summary>How many pages.</summary>
    [Field, Filter, Sort, Range(1, 10_000)]
    public int Pages { get; private set; }

    /// <summary>How many were sold.</summary>
    [Field, Filter, Sort]
    public long Sold { get; private set; }

    /// <summary>What it costs.</summary>
    [Field, Filter, Sort]
    public decimal Price { get; private set; }

    /// <summary>What readers say, if they do.</summary>
    [Field, Filter, Sort]
    public double? Rating { get; private set; }

    /// <summary>Whether it is sold.</summary>
    [Field, Filter, Sort]
    public bool InPrint { get; private set; }

    /// <summary>When it came out, if it has.</summary>
    [Field, Filter, Sort]
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>What sort of book it is.</summary>
    [Field, Filter, Sort]
    public Genre Genre { get; private set; }

    /// <summary>The number of the edition in each year.</summary>
    [Field, Filter]
    public IReadOnlyList<int> Editions { get; private set; } = [];

    /// <summary>Who wrote it.</summary>
    [BelongsTo]
    public Author Author { get; private set; } = null!;

    /// <summary>Who corrected it, if anybody did.</summary>
    [BelongsTo]
    public Author? Editor { get; private set; }

    /// <summary>What readers wrote.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Review> Reviews { get; }

    /// <summary>What all copies sold brought in.</summary>
    [Calculation, Filter, Sort]
    public static Expression<Func<Book, decimal>> Revenue => book => book.Price * book.Sold;

    // Who may
    public static void Policies(Policies<Book> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Publish), nameof(PublishReviewed)).If((book, actor) => book.Author.OwnerId == actor.UserId);
        may.Run(nameof(Sell), nameof(SellOfTwo)).If(actor => actor.IsUser);
        may.Run(nameof(Withdraw)).If((book, actor) => book.Author.OwnerId == actor.UserId);
        may.Run(nameof(Republish)).If((book, actor) => book.Author.OwnerId == actor.UserId);
    }
}

/// <summary>Sorts of books; their alphabet is not their order here.</summary>
public enum Genre
{
    /// <summary>Invented.</summary>
    Novel,

    /// <summary>Found out.</summary>
    Science,

    /// <summary>Drawn.</summary>
    Comic,

    /// <summary>Remembered.</summary>
    Biography,
}
