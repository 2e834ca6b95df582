using Knowledge.Host.Cli.Verbs.Values;
using Spectre.Console;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>The help page of a verb, in the shape of the others.</summary>
internal static class VerbHelp
{
    public static void Write(Verb verb, IAnsiConsole page)
    {
        var options = VerbOptions.Of(verb);
        Section(page, "DESCRIPTION", verb.Summary);
        Section(page, "USAGE", "    " + Usage(verb, options));
        Section(page, "EXAMPLES", string.Join('\n', VerbExamples.Of(verb).Select(example => "    " + example)));
        if (verb.TakesId)
            Table(page, "ARGUMENTS", [("<id>", $"Which {verb.Noun}")]);
        Table(page, "OPTIONS", [("-h, --help", "Print help information"), ("    --server <URL>", "Talk to the host there, after ./run login --server URL"), .. options.Select(option => (Name(option), Summary(option)))]);
        if (verb.Arguments.Count > 0)
            page.Write(new Text("\nA text may come from a file (@path) or be piped in (@-); one that begins with @ is written with two.\n"));
    }

    /// <summary>What an option means, what it takes and what it is when it is left out.</summary>
    public static string Summary(Option option)
    {
        if (option.Argument is not { } argument)
            return option.Summary;
        var facts = new List<string> { ValueWords.Sort(argument.Type) };
        facts.AddRange(ValueWords.Limits(argument.Type));
        if (option.Repeats)
            facts.Add("may be repeated");
        if (option.IsRequired)
            facts.Add("required");
        if (ValueWords.Default(argument) is { } otherwise)
            facts.Add($"{otherwise} unless told");
        var told = string.Join("; ", facts);
        return argument.Summary.Length == 0 ? told : $"{argument.Summary.TrimEnd('.')} ({told})";
    }

    private static string Name(Option option) => "    --" + option.Name + (option.Value is null ? "" : $" <{option.Value}>");

    private static string Usage(Verb verb, IReadOnlyList<Option> options) => string.Join(' ',
        ["./run", verb.Line, .. verb.TakesId ? ["<id>"] : Array.Empty<string>(), .. options.Where(option => option.IsRequired).Select(option => $"--{option.Name} <{option.Value}>"), "[OPTIONS]"]);

    private static void Section(IAnsiConsole page, string heading, string text)
    {
        page.Write(new Markup($"[yellow]{heading}:[/]\n"));
        page.Write(new Text(text + "\n\n"));
    }

    private static void Table(IAnsiConsole page, string heading, IEnumerable<(string Name, string Meaning)> rows)
    {
        var grid = new Grid().AddColumn(new GridColumn { Padding = new Padding(4, 0, 4, 0), NoWrap = true }).AddColumn(new GridColumn { Padding = new Padding(0, 0) });
        foreach (var (name, meaning) in rows)
            grid.AddRow(new Text(name), new Text(meaning));
        page.Write(new Markup($"[yellow]{heading}:[/]\n"));
        page.Write(grid);
    }
}
