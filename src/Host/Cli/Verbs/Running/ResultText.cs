using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Cli;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>What an action answers, for people: a value as it is, a record line by line, a list as a table.</summary>
internal static class ResultText
{
    /// <summary>What has more parts does not fit into a line.</summary>
    private const int MostColumns = 8;

    public static void Write(JsonElement answer, ValueManifest type, Selection? selection, Terminal terminal)
    {
        if (answer.ValueKind == JsonValueKind.Null || (answer.ValueKind == JsonValueKind.Array && answer.GetArrayLength() == 0))
            terminal.Say(type.Kind == "list" ? "There are none." : "There is none.");
        else if (answer.ValueKind == JsonValueKind.Array)
            Many(answer, selection, terminal);
        else if (selection is null)
            terminal.Answer(Cell.Text(answer, new FieldPath("", [])));
        else
            One(answer, type, selection, terminal);
    }

    private static void Many(JsonElement answer, Selection? selection, Terminal terminal)
    {
        if (selection is not null)
            new RecordTable(selection, terminal).Add([.. answer.EnumerateArray()]);
        else
            foreach (var entry in answer.EnumerateArray())
                terminal.Answer(Cell.Text(entry, new FieldPath("", [])));
    }

    /// <summary>The lists of objects in it follow by themselves: as a table, or one below the other when they have many parts.</summary>
    private static void One(JsonElement answer, ValueManifest type, Selection selection, Terminal terminal)
    {
        var lists = type.Parts.Where(part => part.Type is { Kind: "list", Entry.Kind: "object" }).Select(part => part.Name).ToList();
        var own = new Selection([.. selection.Paths.Where(path => !lists.Contains(path.Steps[0]))]);
        if (own.Paths.Count > 0)
            RecordText.Write(answer, own, terminal);
        foreach (var name in lists.Where(name => answer.GetProperty(name).ValueKind == JsonValueKind.Array && answer.GetProperty(name).GetArrayLength() > 0))
        {
            terminal.Answer("");
            terminal.Answer(name);
            var (entries, inner) = (answer.GetProperty(name), Inner(selection, name));
            if (inner.Paths.Count <= MostColumns)
                Many(entries, inner, terminal);
            else
                Blocks(entries, inner, terminal);
        }
    }

    private static void Blocks(JsonElement entries, Selection selection, Terminal terminal)
    {
        foreach (var entry in entries.EnumerateArray())
        {
            terminal.Answer("");
            RecordText.Write(entry, selection, terminal);
        }
    }

    private static Selection Inner(Selection selection, string part) =>
        new([.. selection.Paths.Where(path => path.Steps[0] == part).Select(path => new FieldPath(path.Name[(part.Length + 1)..], [.. path.Steps.Skip(1)]))]);
}
