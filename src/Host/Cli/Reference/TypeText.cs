using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>A type with its limits, in words.</summary>
internal static class TypeText
{
    public static string Of(ValueManifest type) =>
        string.Join(", ", [Sort(type), .. ValueWords.Limits(type with { Pattern = null }), .. Pattern(type)]) + (type.IsNullable ? "; or none" : "");

    /// <summary>What consists of parts leads to them.</summary>
    private static string Sort(ValueManifest type) => type.Kind switch
    {
        "enum" => string.Join(", ", type.Values.Select(Page.Quoted)),
        "object" => $"[{type.Name}](#{type.Name.ToLowerInvariant()})",
        "record" => $"[{type.Name}]({ReferencePages.File(type.Name)})",
        "list" when type.Entry is { Kind: "object" or "record" } entry => $"list of {Sort(entry)}",
        _ => ValueWords.Sort(type),
    };

    private static IEnumerable<string> Pattern(ValueManifest type) => type.Pattern is { } pattern ? [$"matches {Page.Quoted(pattern)}"] : [];
}
