using System.Text;

namespace Knowledge.Host.Cli.Reference;

/// <summary>Writes Markdown: headings, paragraphs, tables and code, with an empty line between them.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();

    public Page Heading(int level, string heading) => Block($"{new string('#', level)} {heading}");

    public Page Paragraph(string words) => words.Length == 0 ? this : Block(words);

    public Page Code(string language, string code) => Block($"```{language}\n{code.TrimEnd()}\n```");

    /// <summary>A table; nothing when it has no rows.</summary>
    public Page Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        var lines = rows.Select(Row).ToList();
        return lines.Count == 0 ? this : Block(string.Join('\n', [Row(head), "|" + string.Concat(head.Select(_ => "---|")), .. lines]));
    }

    /// <summary>Words as code, safe within a table.</summary>
    public static string Quoted(string words) => words.Length == 0 ? "" : words.Contains('`') ? $"`` {words} ``" : $"`{words}`";

    public override string ToString() => text.ToString();

    private static string Row(IReadOnlyList<string> cells) =>
        $"| {string.Join(" | ", cells.Select(cell => cell.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal)))} |";

    private Page Block(string block)
    {
        if (text.Length > 0)
            text.Append('\n');
        text.Append(block).Append('\n');
        return this;
    }
}
