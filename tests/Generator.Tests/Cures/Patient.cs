using System.Collections.Immutable;
using Knowledge.CodeFixes;
using Knowledge.Generator.Tests.Compiling;
using Knowledge.Generator.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Knowledge.Generator.Tests.Cures;

/// <summary>A declaration with one mistake, for which an editor offers what to write.</summary>
internal static class Patient
{
    public static ImmutableArray<CodeFixProvider> All { get; } =
    [
        .. typeof(Cured).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider)))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>One thing is offered, under this title; once it is done this is written, it compiles and breaks no rule.</summary>
    public static async Task Becomes(string id, string source, string title, string cured)
    {
        var offer = Assert.Single(await Offers(id, source));
        Assert.Equal(title, offer.Title);
        var written = await Written(offer);
        Assert.Equal(cured, written);
        await Rule.Holds(written);
    }

    /// <summary>What an editor offers for the one mistake of this id.</summary>
    public static async Task<IReadOnlyList<CodeAction>> Offers(string id, string source)
    {
        var generation = Generation.Of(source);
        var mistake = Assert.Single([.. generation.Complaints, .. await Rule.Told(generation)]);
        Assert.Equal(id, mistake.Id);
        using var editor = new AdhocWorkspace();
        var document = editor.AddProject("Knowledge.Toys", LanguageNames.CSharp).AddDocument("File1.cs", source);
        var offers = new List<CodeAction>();
        foreach (var cure in All.Where(cure => cure.FixableDiagnosticIds.Contains(id)))
            await cure.RegisterCodeFixesAsync(new CodeFixContext(document, mistake, (offer, _) => offers.Add(offer), TestContext.Current.CancellationToken));
        return offers;
    }

    private static async Task<string> Written(CodeAction offer)
    {
        var operations = await offer.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = Assert.Single(operations.OfType<ApplyChangesOperation>()).ChangedSolution;
        var text = await changed.Projects.Single().Documents.Single().GetTextAsync(TestContext.Current.CancellationToken);
        return text.ToString();
    }
}
