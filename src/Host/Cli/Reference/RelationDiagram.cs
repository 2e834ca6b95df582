using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>Draws resources and where they lead, as Mermaid. A relation is drawn once, from the side that holds the key.</summary>
internal static class RelationDiagram
{
    public static string Of(IReadOnlyList<ResourceManifest> resources, Manifest manifest) => string.Join('\n',
        ["erDiagram", .. resources.Select(resource => $"    {resource.Name}"), .. resources.SelectMany(resource => Lines(resource, manifest))]);

    private static IEnumerable<string> Lines(ResourceManifest resource, Manifest manifest) => resource.Relations
        .Where(relation => relation.Key is not null || !IsDrawnFromThere(resource, relation, manifest))
        .Select(relation => $"    {resource.Name} {Line(relation)} {relation.Target} : {relation.Name}");

    private static bool IsDrawnFromThere(ResourceManifest resource, RelationManifest relation, Manifest manifest) =>
        manifest.Resources.Any(other => other.Name == relation.Target && other.Relations.Any(back => back.Target == resource.Name && back.Key is not null));

    private static string Line(RelationManifest relation) => relation switch
    {
        { IsMany: true } => "}o--o{",
        { IsOptional: true } => "}o--o|",
        _ => "}o--||",
    };
}
