using Knowledge.Sample.Books;

namespace Knowledge.Sample.Reviews;

/// <summary>What a reader wrote of a book.</summary>
[Resource]
public sealed partial class Review
{
    // What it is

    /// <summary>How good it is.</summary>
    [Field, Filter, Sort, Range(1, 5)]
    public int Stars { get; private set; }

    /// <summary>Why.</summary>
    [Field, Length(1, 2000)]
    public string Text { get; private set; } = "";

    /// <summary>Whether it is not finished.</summary>
    [Field, Filter]
    public bool IsDraft { get; private set; }

    /// <summary>The book.</summary>
    [BelongsTo]
    public Book Book { get; private set; } = null!;

    // What it does

    /// <summary>Writes a review.</summary>
    [Create]
    public static Review Write(Guid bookId, int stars, string text, bool draft = false) =>
        new() { BookId = bookId, Stars = stars, Text = text, IsDraft = draft };

    /// <summary>Shows a draft to everybody.</summary>
    [Update]
    public void Finish() => IsDraft = false;

    /// <summary>Removes it.</summary>
    [Destroy]
    public void Remove()
    {
    }

    // Who may
    public static void Policies(Policies<Review> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.If((review, actor) => !review.IsDraft || review.Book.Author.OwnerId == actor.UserId);
        may.Run(nameof(Write)).If(actor => actor.IsNode);
        may.RunAnything.If(actor => actor.Is(Role.Administrator));
    }
}
