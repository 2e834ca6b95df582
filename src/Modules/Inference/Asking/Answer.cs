namespace Knowledge.Inference.Asking;

/// <summary>An answer in the words of accepted items, with where each word comes from.</summary>
/// <param name="Text">The answer; says so when the fleet does not know.</param>
/// <param name="Known">Whether accepted items answer the question.</param>
/// <param name="Confidence">How likely the text answers the question, 0 to 1.</param>
/// <param name="Citations">The passages that answer first, then what else was found, best first.</param>
/// <param name="Contradictions">Where accepted items say the contrary of each other on this question.</param>
/// <param name="Skipped">What was left out so that the answer was there in time; nothing as a rule.</param>
/// <param name="Stages">When each step began and how long it took, in the order in which they began; of the first time when the answer was cached.</param>
public sealed record Answer(
    string Text,
    bool Known,
    double Confidence,
    IReadOnlyList<Citation> Citations,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<SkippedStep> Skipped,
    IReadOnlyList<AnswerStage> Stages) : ITimedResult<Answer>
{
    /// <summary>Milliseconds from question to answer, in the host.</summary>
    public double ElapsedMs { get; init; }

    /// <summary>How much of the asker's time is left.</summary>
    internal TimeSpan Left { get; init; }

    TimeSpan ITimedResult<Answer>.TimeLeft => Left;

    /// <summary>About how many bytes it takes in memory.</summary>
    internal long Bytes => 1024 + (2L * (Text.Length + Citations.Sum(citation => citation.Source.Title.Length + citation.Passage.Length + (2 * (citation.Quote?.Length ?? 0)) + 256)));

    Answer ITimedResult<Answer>.WithoutRecords() => this with { Skipped = [.. Skipped, SkippedStep.Items] };
}

/// <summary>A step on the way to an answer.</summary>
/// <param name="Name">What was done.</param>
/// <param name="BeganMs">How many milliseconds after the question it began; some go on beside others.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record AnswerStage(string Name, double BeganMs, double Milliseconds);
