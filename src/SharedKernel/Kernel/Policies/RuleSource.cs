namespace Knowledge.Kernel.Policies;

/// <summary>Where a rule is written, for those who ask why.</summary>
/// <param name="Text">The condition as its author wrote it, on one line.</param>
/// <param name="File">The file, from the folder <c>src</c> or <c>tests</c> on.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record RuleSource(string Text, string File, int Line)
{
    private static readonly string[] Roots = ["src/", "tests/"];

    /// <summary>What the compiler tells of a call, made readable.</summary>
    internal static RuleSource Of(string text, string file, int line) =>
        new(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Short(file.Replace('\\', '/')), line);

    /// <summary>Where the project was built is nobody's business.</summary>
    private static string Short(string file)
    {
        var start = Roots.Select(root => file.LastIndexOf("/" + root, StringComparison.Ordinal)).Max();
        return start < 0 ? file[(file.LastIndexOf('/') + 1)..] : file[(start + 1)..];
    }
}
