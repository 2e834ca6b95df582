namespace Knowledge.Inference.Asking;

/// <summary>An answer in the words of accepted items, with where each word comes from.</summary>
/// <param name="Text">The answer; a plain sentence that says so when the fleet does not know.</param>
/// <param name="Known">Whether accepted items answer the question.</param>
/// <param name="Confidence">How likely the text answers the question, 0 to 1.</param>
/// <param name="Citations">The passages that answer first, then what else was found, best first.</param>
/// <param name="Stages">How long each step took.</param>
public sealed record Answer(string Text, bool Known, double Confidence, IReadOnlyList<Citation> Citations, IReadOnlyList<Stage> Stages);

/// <summary>A passage that supports the answer or is close to the question.</summary>
/// <param name="ItemId">The accepted item.</param>
/// <param name="Title">The item's title.</param>
/// <param name="Passage">The words of the item.</param>
/// <param name="Quote">The words of the passage that the answer quotes; null when it quotes none.</param>
/// <param name="Score">How well it fits compared with the others, 0 to 1.</param>
public sealed record Citation(Guid ItemId, string Title, string Passage, string? Quote, double Score);

/// <summary>A step on the way to an answer.</summary>
/// <param name="Name">What was done.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record Stage(string Name, double Milliseconds);
