using Knowledge.Host.Cli.Verbs;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>The first page: all resources, module by module, and how they lead to each other.</summary>
internal static class IndexPage
{
    public static string Of(Manifest manifest)
    {
        var page = new Page().Heading(1, "Reference")
            .Paragraph("All resources: what they hold, what can be done with them and how. The [language](../resources.md) in which they are declared, [GraphQL](../graphql.md) and the [command line](../cli.md) have pages of their own. `./run describe --json` says the same for programs.");
        foreach (var module in manifest.Resources.GroupBy(resource => resource.Module))
            page.Heading(2, char.ToUpperInvariant(module.Key[0]) + module.Key[1..])
                .Table(["resource", "what it is", "actions"], module.Select(resource => (IReadOnlyList<string>)[
                    $"[{resource.Name}]({ReferencePages.File(resource.Name)})",
                    resource.Summary,
                    string.Join(", ", resource.Actions.Select(action => Page.Quoted(Word.Of(action.Name)))),
                ]))
                .Code("mermaid", RelationDiagram.Of([.. module], manifest));
        return page.ToString();
    }
}
