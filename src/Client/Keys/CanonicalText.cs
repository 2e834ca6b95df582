using System.Text;

namespace Knowledge.Client.Keys;

/// <summary>A JSON string as RFC 8785 writes it: only quotes, backslashes and control characters are escaped.</summary>
internal static class CanonicalText
{
    public static string Of(string text)
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
