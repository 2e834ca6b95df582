using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>The values of several parts that a resource speaks of: embedded records, and what actions answer.</summary>
internal static class PartsSection
{
    public static void Write(Page page, ResourceManifest resource)
    {
        var all = resource.Values().Where(type => type is { Kind: "object", Parts.Count: > 0 }).DistinctBy(type => type.Name).ToList();
        if (all.Count > 0)
            page.Heading(2, "Values of several parts");
        foreach (var type in all)
            page.Heading(3, type.Name).Paragraph(type.Summary ?? "").Table(["part", "type", "meaning"], type.Parts.Select(Part));
    }

    private static IReadOnlyList<string> Part(ArgumentManifest part) => [Page.Quoted(part.Name), TypeText.Of(part.Type), part.Summary];
}
