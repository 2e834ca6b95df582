using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>How the records of a resource are read, through each face.</summary>
internal static class ReadingSection
{
    public static void Write(Page page, ResourceManifest resource)
    {
        page.Heading(2, "Reading")
            .Paragraph($"In GraphQL `{resource.One}` is one record and `{resource.Many}` the list; the subscription `{resource.Changed}` sends those that change.")
            .Table(["subscription", "sends"], resource.Subscriptions.Select(subscription => (IReadOnlyList<string>)[Page.Quoted(subscription.Name), subscription.Summary]))
            .Code("graphql", $$"""
                {
                  {{resource.Many}}(first: 20) {
                    nodes {{Selections.Brief(resource).GraphQL}}
                    pageInfo { hasNextPage endCursor }
                  }
                }
                """);
        if (resource.Deleted is { } deleted)
            page.Paragraph($"`{deleted}` is the same list of destroyed records, for administrators and operators.");
        var verbs = Verb.Of(resource).Where(verb => verb.Action is null).ToList();
        if (verbs.Count > 0)
            page.Code("bash", string.Join('\n', verbs.SelectMany(VerbExamples.Of)));
        page.Code("csharp", $"var {resource.Many} = await actions.As(actor).{resource.Plural}.Read().ToListAsync(cancellation);");
    }
}
