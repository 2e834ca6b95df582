using System.Text.Json;
using Knowledge.Kernel.Cli;

namespace Knowledge.Library.Cli.Seeding;

/// <summary>Makes a document of a line, or says what is wrong with it.</summary>
internal static class CorpusParser
{
    /// <summary>The same limits that the host enforces on an item, in characters.</summary>
    public const int LongestBody = 100_000;
    public const int LongestTitle = 300;

    private const int LongestId = 200;
    private const int TitleWords = 12;

    public static CorpusLine Parse(string file, BoundedLine line)
    {
        if (line.Text is null)
            return Wrong(line, $"is longer than {Corpus.LongestLine:N0} characters.");
        try
        {
            using var json = JsonDocument.Parse(line.Text, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(file, line, json.RootElement) : Wrong(line, "is no JSON object.");
        }
        catch (JsonException)
        {
            return Wrong(line, "is no JSON.");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair is JSON, but no text.
            return Wrong(line, "has text that is no Unicode.");
        }
    }

    private static CorpusLine Read(string file, BoundedLine line, JsonElement record)
    {
        var body = Text(record, "text")?.Trim();
        if (string.IsNullOrEmpty(body))
            return Wrong(line, "has no 'text'.");
        if (body.Length > LongestBody)
            return Wrong(line, $"has a 'text' of {body.Length:N0} characters; an item holds {LongestBody:N0}.");
        if (body.Contains('\0'))
            return Wrong(line, "has a NUL character in its 'text', which no item can hold.");
        var id = Shortened(Text(record, "_id")?.Trim() is { Length: > 0 } given ? given : $"line-{line.Number}", LongestId);
        var title = Text(record, "title")?.Replace('\0', ' ').Trim();
        return new CorpusLine(line.Number, new CorpusDocument($"{file}#{id}", string.IsNullOrEmpty(title) ? FirstWords(body) : Shortened(title, LongestTitle), body), null);
    }

    private static CorpusLine Wrong(BoundedLine line, string problem) => new(line.Number, null, $"Line {line.Number} {problem}");

    private static string? Text(JsonElement record, string name) => record.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    private static string FirstWords(string body)
    {
        var words = body.Split((char[]?)null, TitleWords + 1, StringSplitOptions.RemoveEmptyEntries);
        var title = string.Join(' ', words.Take(TitleWords));
        return Shortened(words.Length > TitleWords ? title + " …" : title, LongestTitle);
    }

    private static string Shortened(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        // A surrogate pair is not cut in two.
        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end] + "…";
    }
}
