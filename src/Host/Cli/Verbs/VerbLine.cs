namespace Knowledge.Host.Cli.Verbs;

/// <summary>What was typed after a verb: it is read against the manifest, not against a class of settings.</summary>
internal sealed record VerbLine(IReadOnlyList<string> Words)
{
    private static readonly string[] Questions = ["--help", "-h", "-?"];

    public bool AsksForHelp => Words.TakeWhile(word => word != "--").Any(word => Questions.Contains(word));

    public bool AsksForJson => Words.TakeWhile(word => word != "--").Contains("--" + VerbOptions.Json);
}
