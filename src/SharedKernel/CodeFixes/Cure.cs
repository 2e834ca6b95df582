using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Knowledge.CodeFixes;

/// <summary>Writes what the message of a rule says, where that is one thing.</summary>
/// <typeparam name="TNode">The part of the file that the mistake stands in.</typeparam>
public abstract class Cure<TNode> : CodeFixProvider
    where TNode : SyntaxNode
{
    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var node = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<TNode>();
            if (node is not null && Find(node, text, diagnostic) is { } cured)
                context.RegisterCodeFix(
                    CodeAction.Create(cured.Title, _ => Task.FromResult(context.Document.WithText(text.WithChanges(cured.Changes))), GetType().Name),
                    diagnostic);
        }
    }

    /// <summary>What to write; null when that is for the author to say.</summary>
    protected abstract Cured? Find(TNode node, SourceText text, Diagnostic diagnostic);
}
