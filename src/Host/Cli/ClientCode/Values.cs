using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>The enums and objects that fields and arguments consist of.</summary>
internal static class Values
{
    /// <summary>Each once, by name.</summary>
    public static IEnumerable<ValueManifest> Of(Manifest manifest) => manifest.Resources
        .SelectMany(resource => resource.Values())
        .Where(value => value is { Kind: "enum" } or { Kind: "object", Parts.Count: > 0 })
        .DistinctBy(value => value.Name);
}
