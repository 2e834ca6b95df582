using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes what is read of values and records, as GraphQL wants it: each part of an object by name.</summary>
internal static class SelectionText
{
    /// <summary>Everything that a record is by itself.</summary>
    public static string Of(ResourceManifest resource) =>
        string.Join(' ', ResourceFields.Of(resource).Where(field => IsReadable(field.Type)).Select(field => field.Name + Spaced(Of(field.Type))));

    /// <summary>What stands behind a field of this type; nothing behind a value.</summary>
    public static string Of(ValueManifest type) => (type.Entry ?? type) is { Kind: "object" } value
        ? $"{{ {string.Join(' ', value.Parts.Where(part => IsReadable(part.Type)).Select(part => part.Name + Spaced(Of(part.Type))))} }}"
        : "";

    /// <summary>The answer of an action: a value, or records of a resource.</summary>
    public static string OfResult(ValueManifest type, Manifest manifest) => (type.Entry ?? type) is { Kind: "record" } record
        ? $"{{ {Of(manifest.Resources.First(resource => resource.Name == record.Name))} }}"
        : Of(type);

    /// <summary>An object within itself ends somewhere, and a selection must say where: before it.</summary>
    private static bool IsReadable(ValueManifest type) => (type.Entry ?? type) is not { Kind: "object", Parts.Count: 0 };

    private static string Spaced(string selection) => selection.Length == 0 ? "" : " " + selection;
}
