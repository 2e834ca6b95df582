using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs;

/// <summary>The options of a verb: the action's arguments, then the command line's own.</summary>
internal static class VerbOptions
{
    public const string Json = "json";
    public const string DryRun = "dry-run";
    public const string Yes = "yes";
    public const string File = "file";
    public const string FromLine = "from-line";
    public const string IfVersion = "if-version";
    public const string Fields = "fields";
    public const string Filter = "filter";
    public const string Sort = "sort";
    public const string First = "first";
    public const string After = "after";
    public const string All = "all";

    public static IReadOnlyList<Option> Of(Verb verb)
    {
        var own = Own(verb).ToList();
        return [.. verb.Arguments.Select(argument => Of(argument, own)), .. own];
    }

    /// <summary>Whether the command line must name the argument; a list that may be empty is empty when it is left out.</summary>
    public static bool Demands(ArgumentManifest argument) => argument.IsRequired && !MayBeEmpty(argument.Type);

    public static bool MayBeEmpty(ValueManifest type) => type is { Kind: "list", MinLength: null or 0 };

    private static Option Of(ArgumentManifest argument, List<Option> own)
    {
        var word = Word.Of(argument.Name);
        return new(own.Exists(option => option.Name == word) ? "input-" + word : word, ValueWords.Placeholder(argument.Type), argument.Summary)
        {
            Argument = argument,
            Repeats = argument.Type.Kind == "list",
            IsRequired = Demands(argument),
        };
    }

    private static IEnumerable<Option> Own(Verb verb)
    {
        if (verb.Kind == VerbKind.List)
        {
            yield return new(Filter, "JSON", "Which records, as in GraphQL: '{\"createdAt\":{\"gt\":\"2026-01-01T00:00:00Z\"}}'");
            yield return new(Sort, "FIELD[:desc]", "In which order; newest first unless told") { Repeats = true };
            yield return new(First, "COUNT", "How many at most; 20 unless told");
            yield return new(After, "CURSOR", "Begin after this one, the endCursor of a list before");
            yield return new(All, null, "As many as there are");
        }

        if (verb.Action?.TakesVersion == true)
            yield return new(IfVersion, "VERSION", "Only when the record still has this version, as you have read it");
        if (verb.TakesRows)
        {
            yield return new(File, "PATH", "One record a line, as JSON with the arguments by their GraphQL names; '-' reads what is piped in. Other options hold for lines that leave them out");
            yield return new(FromLine, "NUMBER", "Pass over the lines of the file before this one");
        }

        if (verb.Records is not null)
            yield return new(Fields, "NAMES", "What to answer, such as id,createdAt; a dot leads to a related record") { Repeats = true };
        if (verb.IsDestroy)
            yield return new(Yes, null, "Do not ask whether it is meant");
        yield return new(DryRun, null, "Check everything, show what would be sent, send nothing");
        yield return new(Json, null, "Answer with JSON alone, errors too");
    }
}
