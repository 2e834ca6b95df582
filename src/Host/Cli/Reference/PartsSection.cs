using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>The values of several parts that a resource speaks of: embedded records, and what actions answer.</summary>
internal static class PartsSection
{
    public static void Write(Page page, ResourceManifest resource)
    {
        var all = Types(resource).SelectMany(Within).Where(type => type is { Kind: "object", Parts.Count: > 0 }).DistinctBy(type => type.Name).ToList();
        if (all.Count > 0)
            page.Heading(2, "Values of several parts");
        foreach (var type in all)
            page.Heading(3, type.Name).Paragraph(type.Summary ?? "").Table(["part", "type", "meaning"], type.Parts.Select(Part));
    }

    private static IReadOnlyList<string> Part(ArgumentManifest part) => [Page.Quoted(part.Name), TypeText.Of(part.Type), part.Summary];

    private static IEnumerable<ValueManifest> Types(ResourceManifest resource) =>
    [
        .. resource.Fields.Select(field => field.Type),
        .. resource.Fields.SelectMany(field => field.Arguments).Concat(resource.Actions.SelectMany(action => action.Arguments)).Select(argument => argument.Type),
        .. resource.Actions.Select(action => action.Result).OfType<ValueManifest>(),
    ];

    private static IEnumerable<ValueManifest> Within(ValueManifest type) =>
        [type, .. type.Entry is { } entry ? Within(entry) : [], .. type.Parts.SelectMany(part => Within(part.Type))];
}
