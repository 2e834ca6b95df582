using System.Text;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Storage;

/// <summary>PostgreSQL keeps every text of Unicode but for the character NUL; half a surrogate pair is no text at all.</summary>
internal static class StorableText
{
    /// <exception cref="Refusal">The text, or one in the list, cannot be kept.</exception>
    public static void Demand(object? value, string name)
    {
        if (value is string text && !IsStorable(text))
            throw new Refusal(FailureCode.Invalid, $"'{name}' holds the character NUL or half a character; take it out.", name);
        if (value is IEnumerable<string> texts)
            texts.ToList().ForEach(entry => Demand(entry, name));
    }

    /// <summary>The same for every text in a client's input, however deep.</summary>
    /// <exception cref="Refusal">One cannot be kept.</exception>
    public static void DemandAll(object? value, string name)
    {
        if (value is IDictionary<string, object?> parts)
            parts.Values.ToList().ForEach(part => DemandAll(part, name));
        else if (value is IEnumerable<object?> entries)
            entries.ToList().ForEach(entry => DemandAll(entry, name));
        else
            Demand(value, name);
    }

    /// <summary>JSON is text as well.</summary>
    /// <exception cref="Refusal">A text in it cannot be kept.</exception>
    public static void DemandJson(object? value, string name)
    {
        if (value is System.Text.Json.JsonDocument)
            return;
        if (value is not null && EmbeddedJson.Write(value).Contains(@"\u0000", StringComparison.Ordinal))
            Demand("\0", name);
    }

    /// <summary>PostgreSQL does not say which column a text was too long for.</summary>
    /// <exception cref="Refusal">The text is longer than its column.</exception>
    public static void DemandLength(object? value, int? longest, string name)
    {
        if (longest is not null && value?.ToString() is { } text && text.Length > longest && text.EnumerateRunes().Count() > longest)
            throw new Refusal(FailureCode.Invalid, $"'{name}' takes {longest} characters at most.", name);
    }

    private static bool IsStorable(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\0' || !Rune.TryGetRuneAt(text, at, out var rune))
                return false;
            at += rune.Utf16SequenceLength;
        }

        return true;
    }
}
