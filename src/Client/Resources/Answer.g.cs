// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>An answer in the words of accepted items, with where each word comes from.</summary>
public sealed record Answer
{
    /// <summary>The answer; says so when the fleet does not know.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether accepted items answer the question.</summary>
    public bool Known { get; init; }

    /// <summary>How likely the text answers the question, 0 to 1.</summary>
    public double Confidence { get; init; }

    /// <summary>The passages that answer first, then what else was found, best first.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>Where accepted items say the contrary of each other on this question.</summary>
    public IReadOnlyList<Contradiction> Contradictions { get; init; } = [];

    /// <summary>What was left out so that the answer was there in time; nothing as a rule.</summary>
    public IReadOnlyList<SkippedStep> Skipped { get; init; } = [];

    /// <summary>When each step began and how long it took, in the order in which they began; of the first time when the answer was cached.</summary>
    public IReadOnlyList<AnswerStage> Stages { get; init; } = [];

    /// <summary>Milliseconds from question to answer, in the host.</summary>
    public double ElapsedMs { get; init; }
}
