using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;
using Knowledge.Kernel.Resources;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>The generated part of the C# client: a file for each resource, one with the enums and objects, one that lists the resources.</summary>
internal static class ClientFiles
{
    private const string Heading = "// Written from the declarations by: ./run client --output src/Client/Resources\n#nullable enable\n\n";

    /// <summary>The files' contents by their names.</summary>
    public static IReadOnlyDictionary<string, string> Of(ModuleCatalog catalog)
    {
        var manifest = Manifest.Of(catalog);
        var shownOnce = catalog.Resources.Where(resource => typeof(IShownOnce).IsAssignableFrom(resource.Type)).Select(resource => resource.Manifest.Name).ToHashSet(StringComparer.Ordinal);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["KnowledgeClient.g.cs"] = Heading + ClientText.Of(manifest) };
        foreach (var resource in manifest.Resources)
            files[$"{resource.Name}.g.cs"] = Heading + ResourceText.Of(resource, shownOnce.Contains(resource.Name));
        foreach (var value in Values.Of(manifest))
            files[$"{value.Name}.g.cs"] = Heading + ValueTypeText.Of(value);
        return files;
    }
}
