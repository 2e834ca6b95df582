namespace Knowledge.Library.Cli.Seeding;

/// <summary>Counts what became of the lines, from any number of threads.</summary>
internal sealed class SeedOutcome
{
    private const int ReasonsKept = 20;
    private readonly Lock turn = new();
    private readonly List<string> reasons = [];

    public int Read { get; private set; }

    public int Submitted { get; private set; }

    public int AlreadyThere { get; private set; }

    public int Failed { get; private set; }

    /// <summary>The first reasons for failures.</summary>
    public IReadOnlyList<string> Reasons
    {
        get
        {
            lock (turn)
                return [.. reasons];
        }
    }

    /// <param name="line">The line.</param>
    /// <param name="submitted">What became of its document; null when nothing was sent.</param>
    public void Add(CorpusLine line, Submitted? submitted)
    {
        lock (turn)
        {
            Read++;
            if ((line.Problem ?? Worded(line, submitted)) is { } reason)
                Fail(reason);
            else if (submitted is { IsNew: true })
                Submitted++;
            else if (submitted is not null)
                AlreadyThere++;
        }
    }

    private static string? Worded(CorpusLine line, Submitted? submitted) =>
        submitted?.Failure is { } failure ? $"Line {line.Number} ({line.Document!.Source}): {failure}" : null;

    private void Fail(string reason)
    {
        Failed++;
        if (reasons.Count < ReasonsKept)
            reasons.Add(reason);
    }
}
