using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>Many records for people: a line for each. The first page sets the widths, so that no page waits for the next.</summary>
internal sealed class RecordTable(Selection selection, Terminal terminal)
{
    private const int Widest = 60;
    private int[]? widths;

    public void Add(IReadOnlyList<JsonElement> records)
    {
        var rows = records.Select(record => selection.Paths.Select(path => Short(Cell.Text(record, path))).ToArray()).ToList();
        if (widths is null)
        {
            widths = [.. selection.Paths.Select((path, column) => rows.Select(row => row[column].Length).Append(path.Name.Length).Max())];
            Write([.. selection.Paths.Select(path => path.Name)]);
        }

        rows.ForEach(Write);
    }

    private void Write(string[] cells) => terminal.Answer(string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths![column]))).TrimEnd());

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Widest ? line : line[..(Widest - 1)] + "…";
    }
}
