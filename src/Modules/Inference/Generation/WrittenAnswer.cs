using Knowledge.Inference.Asking;

namespace Knowledge.Inference.Generation;

/// <summary>A part of an answer that a provider puts into words, as it comes.</summary>
/// <param name="Name">The name of the event.</param>
public abstract record WritingEvent(string Name);

/// <summary>First: the answer in quotes, which needs no provider.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Passages">The passages that the provider reads, in the order of their numbers.</param>
public sealed record Evidence(Answer Answer, IReadOnlyList<Citation> Passages) : WritingEvent("answer");

/// <summary>Some more words.</summary>
/// <param name="Text">The words.</param>
public sealed record Words(string Text) : WritingEvent("text");

/// <summary>A provider broke off: the words so far count no more, another one begins.</summary>
/// <param name="Provider">The one that broke off.</param>
public sealed record Restart(string Provider) : WritingEvent("restart");

/// <summary>All sentences, held against the passages that they name.</summary>
/// <param name="Sentences">The sentences in their order.</param>
public sealed record Checked(IReadOnlyList<CheckedSentence> Sentences) : WritingEvent("sentences");

/// <summary>Last: who wrote it and what it took. Without a provider nothing was written.</summary>
/// <param name="Provider">The kind of the provider; null when none wrote.</param>
/// <param name="Model">Its model.</param>
/// <param name="TokensRead">Tokens that it read.</param>
/// <param name="TokensWritten">Tokens that it wrote.</param>
/// <param name="Cost">What that costs by the prices configured.</param>
/// <param name="Problem">Why nothing was written, in words; null when something was.</param>
public sealed record Done(string? Provider, string? Model, long TokensRead, long TokensWritten, decimal Cost, string? Problem) : WritingEvent("done");
