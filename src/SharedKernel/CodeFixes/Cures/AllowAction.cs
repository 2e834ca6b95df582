using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Says who may run an action: the system, until its author knows better.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AllowAction : Cure<TypeDeclarationSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW001"];

    /// <inheritdoc />
    protected override Cured? Find(TypeDeclarationSyntax node, SourceText text, Diagnostic diagnostic)
    {
        var method = node.FindNode(diagnostic.Location.SourceSpan) as MethodDeclarationSyntax;
        var policies = node.Members.OfType<MethodDeclarationSyntax>().FirstOrDefault(member => member.Identifier.Text == "Policies");
        var line = Writing.LineBreak(text);
        if (method is null)
            return policies is null ? NoPolicies(node, line, Writing.Indent(text, node.SpanStart)) : null;
        if (policies?.ParameterList.Parameters.FirstOrDefault()?.Identifier.Text is not { } may)
            return null;
        var allowed = $"{may}.Run(nameof({method.Identifier.Text})).If(actor => actor.IsSystem);";
        var indent = Writing.Indent(text, policies.SpanStart);
        return Allow(policies, allowed, line, indent) is { } change ? new($"Allow '{method.Identifier.Text}' to the system", change) : null;
    }

    private static TextChange? Allow(MethodDeclarationSyntax policies, string allowed, string line, string indent)
    {
        if (policies.Body is { } body)
            return body.Statements.LastOrDefault() is { } last
                ? Writing.Insert(last.Span.End, $"{line}{indent}    {allowed}")
                : Writing.Insert(body.OpenBraceToken.Span.End, $"{line}{indent}    {allowed}");
        return policies.ExpressionBody is { } arrow
            ? new TextChange(
                TextSpan.FromBounds(policies.ParameterList.Span.End, policies.Span.End),
                $"{line}{indent}{{{line}{indent}    {arrow.Expression};{line}{indent}    {allowed}{line}{indent}}}")
            : null;
    }

    private static Cured? NoPolicies(TypeDeclarationSyntax node, string line, string indent)
    {
        if (node.CloseBraceToken.IsMissing || node.CloseBraceToken.IsKind(SyntaxKind.None))
            return null;
        var actions = node.Members.OfType<MethodDeclarationSyntax>().Where(IsAction).Select(action => action.Identifier.Text).Distinct().ToList();
        var run = actions.Count == 0 ? "" : $"{line}{indent}        may.Run({string.Join(", ", actions.Select(action => $"nameof({action})"))}).If(actor => actor.IsSystem);";
        return new(
            "Write who may: read always, everything else the system",
            Writing.Insert(
                node.Members.LastOrDefault()?.Span.End ?? node.OpenBraceToken.Span.End,
                $"{line}{line}{indent}    // Who may{line}{indent}    public static void Policies(Policies<{node.Identifier.Text}> may){line}{indent}    {{{line}{indent}        may.Read.Always();{run}{line}{indent}    }}"));
    }

    private static bool IsAction(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is "Create" or "Update" or "Destroy" or "Action");
}
