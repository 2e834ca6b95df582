using Knowledge.Library.Items;

namespace Knowledge.Inference.Passages;

/// <summary>A piece of an accepted item with its vector. Derived data: made again at will, so its making is no event.</summary>
[Resource, Identity(nameof(Item), nameof(Ordinal))]
public sealed partial class Passage
{
    // What it is

    /// <summary>The item that it is a piece of.</summary>
    [BelongsTo]
    public Item Item { get; private set; } = null!;

    /// <summary>Its place in the item, from 0.</summary>
    [Field, Immutable]
    public int Ordinal { get; private set; }

    /// <summary>The words of the item's body, exactly.</summary>
    [Field, Immutable, Length(0, 100_000)]
    public string Text { get; private set; } = "";

    /// <summary>Where the text begins in the body, in characters.</summary>
    [Field, Immutable]
    public int Start { get; private set; }

    /// <summary>The vector, 384 floats of length 1.</summary>
    [Field, Immutable, Sensitive]
    public IReadOnlyList<float> Vector { get; private set; } = [];

    internal static Passage Of(Guid itemId, PassageText text, float[] vector) => new()
    {
        ItemId = itemId,
        Ordinal = text.Ordinal,
        Text = text.Text,
        Start = text.Start,
        Vector = vector,
    };

    // Who may
    public static void Policies(Policies<Passage> may) => may.Read.Always();
}
