using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Knowledge.Kernel.Modules;

namespace Knowledge.Kernel.Manifests;

/// <summary>All resources of all modules as data.</summary>
/// <param name="Version">The version of this form; it grows when a reader would have to change.</param>
/// <param name="Resources">The resources, module by module, lowest first.</param>
public sealed record Manifest(int Version, IReadOnlyList<ResourceManifest> Resources)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The manifest of the modules.</summary>
    public static Manifest Of(ModuleCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return new(1, [.. catalog.Resources.Select(resource => resource.Manifest).OrderBy(resource => Place(catalog, resource)).ThenBy(resource => resource.Name, StringComparer.Ordinal)]);
    }

    /// <summary>The manifest as JSON, for generators outside this repository.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form);

    /// <summary>One resource as JSON.</summary>
    public static string ToJson(ResourceManifest resource) => JsonSerializer.Serialize(resource, Form);

    private static int Place(ModuleCatalog catalog, ResourceManifest resource) =>
        catalog.Modules.Select((module, at) => (module.Name, at)).First(pair => pair.Name == resource.Module).at;
}
