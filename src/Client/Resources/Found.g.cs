// Written from the declarations by: ./run client --output src/Client/Resources
#nullable enable

namespace Knowledge.Client.Resources;

/// <summary>What a search found.</summary>
public sealed record Found
{
    /// <summary>The passages, best first.</summary>
    public IReadOnlyList<FoundPassage> Passages { get; init; } = [];

    /// <summary>What was left out so that it was there in time; nothing as a rule.</summary>
    public IReadOnlyList<SkippedStep> Skipped { get; init; } = [];

    /// <summary>When each step began and how long it took.</summary>
    public IReadOnlyList<AnswerStage> Stages { get; init; } = [];

    /// <summary>Milliseconds of all.</summary>
    public double ElapsedMs { get; init; }
}
