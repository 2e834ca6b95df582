using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes;

/// <summary>Says in text what changes, so that what the author wrote keeps its shape.</summary>
internal static class Writing
{
    public static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);

    public static TextChange Replace(SyntaxNode node, string text) => new(node.Span, text);

    /// <summary>Other modifiers before this token, which comes after them all.</summary>
    public static TextChange Modifiers(SyntaxTokenList before, SyntaxToken next, string text) =>
        new(TextSpan.FromBounds(before.Count == 0 ? next.SpanStart : before[0].SpanStart, next.SpanStart), text);

    public static bool Has(this SyntaxTokenList modifiers, SyntaxKind kind) => modifiers.Any(kind);

    /// <summary>What the line begins with.</summary>
    public static string Indent(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position).ToString();
        return line.Substring(0, line.Length - line.TrimStart().Length);
    }

    /// <summary>How this file ends its lines.</summary>
    public static string LineBreak(SourceText text) => text.ToString().Contains("\r\n") ? "\r\n" : "\n";
}
