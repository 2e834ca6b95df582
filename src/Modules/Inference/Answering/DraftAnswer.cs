using Knowledge.Inference.Search;

namespace Knowledge.Inference.Answering;

/// <summary>An answer before anyone has seen or stored it.</summary>
/// <param name="Text">The quotes one after the other, or <see cref="Unknown"/>.</param>
/// <param name="Confidence">How likely it answers the question, from 0 to 1; 0 where it abstains.</param>
/// <param name="Citations">Where each quote stands, in the order of the text; none where it abstains.</param>
public sealed record DraftAnswer(string Text, double Confidence, IReadOnlyList<DraftCitation> Citations)
{
    /// <summary>What is said instead of a guess.</summary>
    public const string Unknown = "The fleet does not know this yet.";

    internal static readonly DraftAnswer Abstention = new(Unknown, 0, []);
}

/// <summary>The words that answer, and where they stand.</summary>
/// <param name="Hit">The passage they were found in.</param>
/// <param name="Quote">The words, letter by letter.</param>
/// <param name="Start">Where they begin in the passage's text, in characters.</param>
/// <param name="Length">How many characters; 0 where the passage has no text and its title is quoted.</param>
public sealed record DraftCitation(PassageHit Hit, string Quote, int Start, int Length);
