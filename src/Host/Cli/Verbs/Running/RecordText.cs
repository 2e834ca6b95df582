using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>One record for people: a line for each value, texts of several lines below their name.</summary>
internal static class RecordText
{
    public static void Write(JsonElement record, Selection selection, Terminal terminal)
    {
        var width = selection.Paths.Max(path => path.Name.Length);
        foreach (var path in selection.Paths)
        {
            var lines = Cell.Text(record, path).Split('\n');
            terminal.Answer(lines is [var only] ? $"{path.Name.PadRight(width)}  {only}".TrimEnd() : path.Name);
            foreach (var line in lines.Length > 1 ? lines : [])
                terminal.Answer($"  {line}".TrimEnd());
        }
    }
}
