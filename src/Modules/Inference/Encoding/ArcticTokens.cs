using FastBertTokenizer;

namespace Knowledge.Inference.Encoding;

/// <summary>Turns text into the token ids that the model was trained on. Safe to call from many threads at once.</summary>
internal sealed class ArcticTokens
{
    /// <summary>The most tokens the model reads of one text; what follows is cut off.</summary>
    internal const int Longest = 512;

    // Far more characters than 512 tokens of prose or code take; the rest need not be looked at.
    private const int LongestText = 32_768;

    private readonly BertTokenizer _tokenizer = new();

    internal ArcticTokens()
    {
        using var vocabulary = ArcticResources.OpenVocabulary();
        _tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
    }

    /// <summary>The ids of a text, with the markers for start and end, at most <see cref="Longest"/>.</summary>
    internal long[] Encode(string text)
    {
        var read = Accents.Fold(text.Length > LongestText ? text[..LongestText] : text);
        Span<long> ids = stackalloc long[Longest];
        Span<long> mask = stackalloc long[Longest];
        // The overload that returns memory writes to one buffer for all callers: parallel calls would corrupt each other.
        var count = _tokenizer.Encode(read, ids, mask);
        return ids[..count].ToArray();
    }
}
