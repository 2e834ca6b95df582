using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes;

/// <summary>What the author is offered.</summary>
/// <param name="Title">What it does, as a menu shows it.</param>
/// <param name="Changes">What is written.</param>
public sealed record Cured(string Title, params TextChange[] Changes);
