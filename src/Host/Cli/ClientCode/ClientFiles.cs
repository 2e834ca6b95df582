using Knowledge.Kernel.Manifests;
using Knowledge.Kernel.Modules;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>The generated part of the C# client: a file for each resource, one with the enums and objects, one that lists the resources.</summary>
internal static class ClientFiles
{
    private const string Heading = "// Written from the declarations by: ./run client --output src/Client/Resources\n#nullable enable\n\n";

    /// <summary>The files' contents by their names.</summary>
    public static IReadOnlyDictionary<string, string> Of(ModuleCatalog catalog) => Of(Manifest.Of(catalog));

    /// <summary>The same of a manifest.</summary>
    public static IReadOnlyDictionary<string, string> Of(Manifest manifest)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["KnowledgeClient.g.cs"] = Heading + ClientText.Of(manifest) };
        foreach (var resource in manifest.Resources)
            files[$"{resource.Name}.g.cs"] = Heading + ResourceText.Of(resource, manifest);
        foreach (var value in Values.Of(manifest))
            files[$"{value.Name}.g.cs"] = Heading + ValueTypeText.Of(value);
        return files;
    }
}
