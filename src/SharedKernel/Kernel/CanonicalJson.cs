using System.Text;

namespace Knowledge.Kernel;

/// <summary>
/// Text as JSON the way RFC 8785 and JavaScript's <c>JSON.stringify</c> write it: only quotes, backslashes and control characters are
/// escaped. What is hashed or signed is written this way, so that any language arrives at the same bytes.
/// </summary>
public static class CanonicalJson
{
    /// <summary>A JSON array of texts and of arrays of texts, without white space.</summary>
    public static string Array(params IEnumerable<object> entries) => $"[{string.Join(',', entries.Select(Entry))}]";

    private static string Entry(object entry) => entry is string text ? Text(text) : Array((IEnumerable<string>)entry);

    private static string Text(string text)
    {
        var json = new StringBuilder(text.Length + 2).Append('"');
        foreach (var letter in text)
            _ = Escape(letter) is { } escape ? json.Append(escape) : json.Append(letter);
        return json.Append('"').ToString();
    }

    private static string? Escape(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => $"\\u{(int)letter:x4}",
        _ => null,
    };
}
