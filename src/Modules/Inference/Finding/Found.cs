using Knowledge.Inference.Asking;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Finding;

/// <summary>What a search found.</summary>
/// <param name="Passages">The passages, best first.</param>
/// <param name="Skipped">What was left out so that it was there in time; nothing as a rule.</param>
/// <param name="Stages">When each step began and how long it took.</param>
/// <param name="ElapsedMs">Milliseconds of all.</param>
public sealed record Found(IReadOnlyList<FoundPassage> Passages, IReadOnlyList<SkippedStep> Skipped, IReadOnlyList<AnswerStage> Stages, double ElapsedMs);

/// <summary>A passage that was found.</summary>
/// <param name="Source">Where it stands.</param>
/// <param name="Passage">Its words.</param>
/// <param name="Highlights">Which of them are words that were looked for, by characters of the passage.</param>
/// <param name="Score">Why it stands where it does.</param>
public sealed record FoundPassage([property: Flat] Source Source, string Passage, IReadOnlyList<TextSpan> Highlights, Score Score);

/// <summary>Why a passage stands where it does.</summary>
/// <param name="Total">How well it fits compared with the others found, 0 to 1: what the order is by.</param>
/// <param name="Words">BM25: how much of the wording it has; from 0 without an upper bound.</param>
/// <param name="Meaning">The cosine of its vector with that of the question, -1 to 1; null when the search was by words alone.</param>
/// <param name="Matched">The words looked for that it has, as they stand in it.</param>
public sealed record Score(double Total, double Words, double? Meaning, IReadOnlyList<string> Matched)
{
    internal static Score Of(PassageHit hit, bool byMeaning, IReadOnlyList<TextSpan> highlights) => new(
        hit.Score,
        hit.Lexical,
        byMeaning ? hit.Semantic : null,
        [.. highlights.Select(span => span.Of(hit.Passage.Text).ToLowerInvariant()).Distinct()]);
}
