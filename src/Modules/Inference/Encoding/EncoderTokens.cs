using FastBertTokenizer;

namespace Knowledge.Inference.Encoding;

/// <summary>Turns text into the token ids that the model was trained on. Safe to call from many threads at once.</summary>
internal sealed class EncoderTokens
{
    // Far more characters than the tokens of prose or code take; the rest need not be looked at.
    private const int LongestText = 32_768;

    private readonly BertTokenizer _tokenizer = new();
    private readonly int _longest;

    internal EncoderTokens(EncoderDefinition definition)
    {
        _longest = definition.Tokens;
        using var vocabulary = definition.OpenVocabulary();
        _tokenizer.LoadVocabulary(vocabulary, convertInputToLowercase: true);
    }

    /// <summary>The ids of a text, with the markers for start and end, at most as many as the model reads.</summary>
    internal long[] Encode(string text)
    {
        var read = Accents.Fold(text.Length > LongestText ? text[..LongestText] : text);
        Span<long> ids = stackalloc long[_longest];
        Span<long> mask = stackalloc long[_longest];
        // The overload that returns memory writes to one buffer for all callers: parallel calls would corrupt each other.
        var count = _tokenizer.Encode(read, ids, mask);
        return ids[..count].ToArray();
    }
}
