using System.Globalization;
using System.Text;

namespace Knowledge.Inference.Encoding;

/// <summary>
/// Takes the marks off letters (<c>é</c> becomes <c>e</c>), as the encoder's vocabulary and the lexical index expect.
/// </summary>
/// <remarks>
/// <c>string.Normalize</c> cannot do it: under <c>InvariantGlobalization</c> it leaves everything outside ASCII alone,
/// and every accented word would reach the model as an unknown one.
/// </remarks>
internal static class Accents
{
    private const char FirstHangul = '\uAC00', LastHangul = '\uD7A3';

    /// <summary>The text with composed letters replaced by their bases, marks dropped and Hangul syllables spelled out.</summary>
    internal static string Fold(string text)
    {
        var plain = text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F');
        if (plain < 0) return text;

        var folded = new StringBuilder(text, 0, plain, text.Length + 16);
        foreach (var letter in text.AsSpan(plain))
            Append(folded, letter);
        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char letter)
    {
        if (letter < '\u0080') folded.Append(letter);
        else if (letter is >= FirstHangul and <= LastHangul) AppendHangul(folded, letter - FirstHangul);
        else if (AccentTable.Bases.TryGetValue(letter, out var @base)) folded.Append(@base);
        else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark) folded.Append(letter);
    }

    // A syllable's place in its block spells its parts: 19 leads, 21 vowels, 27 tails or none (Unicode, chapter 3.12).
    private static void AppendHangul(StringBuilder folded, int syllable)
    {
        folded.Append((char)(0x1100 + (syllable / 588))).Append((char)(0x1161 + (syllable % 588 / 28)));
        if (syllable % 28 is > 0 and var tail) folded.Append((char)(0x11A7 + tail));
    }
}
