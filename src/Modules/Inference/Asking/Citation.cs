using Knowledge.Library.Items;

namespace Knowledge.Inference.Asking;

/// <summary>A passage that supports the answer or is close to the question.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Passage">The words of the item.</param>
/// <param name="Quotes">The words of the passage that the answer quotes, one by one, with where each stands in the item's body; none when it quotes none.</param>
/// <param name="Score">How well it fits compared with the others, 0 to 1.</param>
public sealed record Citation([property: Flat] Source Source, string Passage, IReadOnlyList<Quotation> Quotes, double Score)
{
    /// <summary>The accepted item; null when you may not see it, or when there was no time to read it.</summary>
    public Reference<Item> Item => new(Source.ItemId);

    /// <summary>All words that the answer quotes; null when it quotes none.</summary>
    public string? Quote => Quotes.Count == 0 ? null : string.Join(' ', Quotes.Select(quote => quote.Text));
}

/// <summary>Words of an item, letter by letter.</summary>
/// <param name="Text">The words.</param>
/// <param name="Start">Where they begin in the item's body, in characters.</param>
/// <param name="Length">How many characters; 0 where the item's title is quoted.</param>
public sealed record Quotation(string Text, int Start, int Length);

/// <summary>Two accepted items that cannot both be right.</summary>
/// <param name="Kind">What they differ in.</param>
/// <param name="One">What the one says.</param>
/// <param name="Other">What the other says.</param>
public sealed record Contradiction(ContradictionKind Kind, Statement One, Statement Other);

/// <summary>What an item says.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Quote">The words.</param>
public sealed record Statement([property: Flat] Source Source, Quotation Quote);

/// <summary>What two statements differ in.</summary>
public enum ContradictionKind
{
    /// <summary>They name other numbers for the same.</summary>
    Numbers,

    /// <summary>One denies what the other says.</summary>
    Negation,
}
