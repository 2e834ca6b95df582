using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>The enums and objects that fields and arguments consist of.</summary>
internal static class Values
{
    /// <summary>Each once, by name.</summary>
    public static IEnumerable<ValueManifest> Of(Manifest manifest) => manifest.Resources
        .SelectMany(Types)
        .SelectMany(Within)
        .Where(value => value is { Kind: "enum" } or { Kind: "object", Parts.Count: > 0 })
        .DistinctBy(value => value.Name);

    private static IEnumerable<ValueManifest> Types(ResourceManifest resource) =>
    [
        .. resource.Fields.Select(field => field.Type),
        .. resource.Fields.SelectMany(field => field.Arguments).Concat(resource.Actions.SelectMany(action => action.Arguments)).Select(argument => argument.Type),
        .. resource.Actions.Select(action => action.Result).OfType<ValueManifest>(),
    ];

    private static IEnumerable<ValueManifest> Within(ValueManifest value) =>
        [value, .. value.Entry is { } entry ? Within(entry) : [], .. value.Parts.SelectMany(part => Within(part.Type))];
}
