namespace Knowledge.Host.Cli.Verbs;

/// <summary>The options and positions of a command line, as texts.</summary>
internal sealed class Given
{
    private readonly Dictionary<string, List<string>> values = [];
    private readonly List<string> positions = [];

    private Given()
    {
    }

    /// <summary>What was typed without an option before it.</summary>
    public IReadOnlyList<string> Positions => positions;

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => values.ContainsKey(option);

    /// <summary>The values of an option, in order; none when it was left out.</summary>
    public IReadOnlyList<string> All(string option) => values.TryGetValue(option, out var all) ? all : [];

    /// <summary>The value of an option; null when it was left out.</summary>
    public string? One(string option) => All(option) is [var one, ..] ? one : null;

    /// <exception cref="Misuse">A word is no option of the verb, or an option lacks its value.</exception>
    public static Given Read(Verb verb, IReadOnlyList<string> words)
    {
        var given = new Given();
        var options = VerbOptions.Of(verb);
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == "--")
            {
                given.positions.AddRange(words.Skip(at + 1));
                break;
            }

            if (!words[at].StartsWith("--", StringComparison.Ordinal))
                given.positions.Add(words[at]);
            else if (given.Take(Find(verb, options, words[at]), words[at], at + 1 < words.Count ? words[at + 1] : null))
                at++;
        }

        return given.positions.Count <= (verb.TakesId ? 1 : 0)
            ? given
            : throw new Misuse($"'{given.positions[^1]}' is one word too many. A text of several words is written in quotes.");
    }

    private static Option Find(Verb verb, IReadOnlyList<Option> options, string word)
    {
        var name = word[2..].Split('=', 2)[0];
        if (options.FirstOrDefault(option => option.Name == name) is { } found)
            return found;
        var meant = Word.Nearest(name, options.Select(option => option.Name));
        throw new Misuse($"'--{name}' is no option of '{verb.Line}'.{(meant is null ? "" : $" Did you mean '--{meant}'?")}");
    }

    /// <returns>Whether the next word was the value.</returns>
    private bool Take(Option option, string word, string? next)
    {
        var all = values.TryGetValue(option.Name, out var before) ? before : values[option.Name] = [];
        if (all.Count > 0 && !option.Repeats)
            throw new Misuse($"'--{option.Name}' is given twice; it takes one value.");
        if (word.Split('=', 2) is [_, var joined])
        {
            if (option.Value is null)
                throw new Misuse($"'--{option.Name}' takes no value.");
            all.Add(joined);
            return false;
        }

        if (next is not null && option.Takes(next) && !next.StartsWith("--", StringComparison.Ordinal))
        {
            all.Add(next);
            return true;
        }

        if (option.Value is not null && option.Argument?.Type.Kind != "boolean")
            throw new Misuse($"'--{option.Name}' needs a value: --{option.Name} {option.Value}. One that begins with '--' is written --{option.Name}=…");
        all.Add("true");
        return false;
    }
}
