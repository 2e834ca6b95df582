namespace Knowledge.Kernel.Actions;

/// <summary>One reason why an action was refused.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Message">For people: what is wrong and how to mend it.</param>
/// <param name="Path">The argument at fault, outermost first; empty when it is none in particular.</param>
public sealed record Failure(string Code, string Message, IReadOnlyList<string> Path);
