using System.Text.RegularExpressions;

namespace Knowledge.Docs.Tests;

/// <summary>A command as a document tells its reader to type it.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Words">What names it, such as <c>network invite</c>.</param>
/// <param name="Options">The options it is given, such as <c>--nodes</c>.</param>
internal sealed partial record CommandLine(string Document, string Words, IReadOnlyList<string> Options)
{
    /// <summary>The commands of <c>./run</c> that name a module and a verb, from code and from sentences.</summary>
    public static IEnumerable<CommandLine> OfRun(string document, string text) =>
        Run().Matches(Flat(text)).Select(match => Read(document, match));

    /// <summary>The commands of the sample node.</summary>
    public static IEnumerable<CommandLine> OfSample(string document, string text) =>
        Sample().Matches(Flat(text)).Select(match => Read(document, match));

    /// <summary>The commands of the sample node in C#.</summary>
    public static IEnumerable<CommandLine> OfSharpSample(string document, string text) =>
        SharpSample().Matches(Flat(text)).Select(match => Read(document, match));

    private static CommandLine Read(string document, Match match) =>
        new(document, match.Groups["words"].Value, [.. Option().Matches(match.Groups["rest"].Value).Select(option => option.Value)]);

    /// <summary>A command within a command stands after it, on a line of its own.</summary>
    private static string Flat(string text) =>
        string.Join('\n', [Inner().Replace(text, "…"), .. Inner().Matches(text).Select(match => match.Groups["command"].Value)]);

    [GeneratedRegex(@"\./run (?<words>[a-z]+ [a-z][a-z-]*(?: [a-z][a-z-]*)?)(?<rest>(?:\\\n|[^`\n#|])*)", RegexOptions.None, 1000)]
    private static partial Regex Run();

    [GeneratedRegex(@"node samples/node\.mjs (?<words>[a-z]+)(?<rest>(?:\\\n|[^`\n#|])*)", RegexOptions.None, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex(@"--project samples/node-csharp -- (?<words>[a-z]+)(?<rest>(?:\\\n|[^`\n#|])*)", RegexOptions.None, 1000)]
    private static partial Regex SharpSample();

    [GeneratedRegex(@"\$\((?<command>[^)]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inner();

    [GeneratedRegex(@"(?<=\s)--[a-z-]+", RegexOptions.None, 1000)]
    private static partial Regex Option();
}
