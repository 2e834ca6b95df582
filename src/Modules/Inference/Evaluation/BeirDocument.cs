namespace Knowledge.Inference.Evaluation;

/// <summary>A document of a collection.</summary>
internal sealed record BeirDocument(string Id, string Title, string Text);
