using System.Runtime.InteropServices;

namespace Knowledge.Inference.Passages;

/// <summary>A part of a text, by character offsets.</summary>
/// <param name="Start">The first character.</param>
/// <param name="Length">How many characters.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The first character after the part.</summary>
    public int End => Start + Length;

    /// <summary>The part itself.</summary>
    public string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Substring(Start, Length);
    }

    /// <summary>The part between two offsets without the white space at its ends; empty where there is nothing else.</summary>
    internal static TextSpan Trimmed(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new TextSpan(start, end - start);
    }
}
