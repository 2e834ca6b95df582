using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes what is read of values and records, as GraphQL wants it: each part of an object by name.</summary>
internal static class SelectionText
{
    /// <summary>Everything that a record is by itself.</summary>
    public static string Of(ResourceManifest resource) =>
        string.Join(' ', ResourceFields.Of(resource).Where(field => field.Type.IsReadable()).Select(field => field.Name + Spaced(Of(field.Type))));

    /// <summary>What stands behind a field of this type; nothing behind a value.</summary>
    public static string Of(ValueManifest type) => type.Unlisted().Kind == "object"
        ? $"{{ {string.Join(' ', type.ReadableParts().Select(part => part.Name + Spaced(Of(part.Type))))} }}"
        : "";

    /// <summary>The answer of an action: a value, or records of a resource.</summary>
    public static string OfResult(ValueManifest type, Manifest manifest) => type.Unlisted() is { Kind: "record" } record
        ? $"{{ {Of(manifest.Resources.First(resource => resource.Name == record.Name))} }}"
        : Of(type);

    private static string Spaced(string selection) => selection.Length == 0 ? "" : " " + selection;
}
