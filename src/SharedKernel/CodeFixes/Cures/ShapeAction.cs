using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes.Cures;

/// <summary>Gives a method the shape of the action that it is marked as, where one word is missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ShapeAction : Cure<MethodDeclarationSyntax>
{
    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["KNW008"];

    /// <inheritdoc />
    protected override Cured? Find(MethodDeclarationSyntax node, SourceText text, Diagnostic diagnostic)
    {
        if (node.Modifiers.Has(SyntaxKind.AsyncKeyword) && node.ReturnType.ToString() == "void")
            return new("Write 'async Task'", Writing.Replace(node.ReturnType, "Task"));
        if (!node.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword))
            return new("Make it internal", Writing.Modifiers(node.Modifiers, Next(node), Words(node, "internal")));
        return NeedsNoRecord(node) && !node.Modifiers.Has(SyntaxKind.StaticKeyword)
            ? new("Make it static", Writing.Modifiers(node.Modifiers, Next(node), Words(node, null) + "static "))
            : null;
    }

    private static SyntaxToken Next(MethodDeclarationSyntax node) => node.ReturnType.GetFirstToken();

    private static string Words(MethodDeclarationSyntax node, string? first) =>
        string.Join(" ", new[] { first }.OfType<string>().Concat(node.Modifiers.Where(word => !word.IsKind(SyntaxKind.PrivateKeyword)).Select(word => word.Text)).Append(""));

    /// <summary>A create that returns something else has more to change than one word.</summary>
    private static bool NeedsNoRecord(MethodDeclarationSyntax node)
    {
        var record = (node.Parent as TypeDeclarationSyntax)?.Identifier.Text;
        var kinds = node.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => attribute.Name.ToString()).ToList();
        return kinds.Contains("Action") || (kinds.Contains("Create") && (node.ReturnType.ToString() == record || node.ReturnType.ToString() == $"Task<{record}>"));
    }
}
