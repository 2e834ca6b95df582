namespace Knowledge.Inference.Evaluation;

/// <summary>A question of a collection.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">What is asked.</param>
/// <param name="Grades">How well which document answers it, 0 for not at all; documents that are missing were not judged.</param>
/// <param name="Answers">The exact words that answer; none where the collection does not tell.</param>
internal sealed record BeirQuestion(string Id, string Text, IReadOnlyDictionary<string, int> Grades, IReadOnlyList<string> Answers);
