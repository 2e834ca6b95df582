namespace Knowledge.Inference.Passages;

/// <summary>A piece of an item's body, small enough for the encoder and for a reader.</summary>
/// <param name="Ordinal">Its place among the passages of the body, from 0.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Text">The words of the body, exactly; empty where the body is.</param>
/// <param name="Start">Where <paramref name="Text"/> begins in the body, in characters.</param>
/// <param name="Length">How many characters of the body it takes.</param>
public sealed record PassageText(int Ordinal, string Title, string Text, int Start, int Length)
{
    /// <summary>What is encoded: the title says what the words are about, which the words alone may not.</summary>
    public string EmbeddingText => Text.Length == 0 ? Title : Title.Length == 0 ? Text : $"{Title}\n{Text}";
}
