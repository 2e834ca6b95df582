using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Reference;

/// <summary>A type with its limits, in words.</summary>
internal static class TypeText
{
    public static string Of(ValueManifest type) =>
        string.Join(", ", [Sort(type), .. ValueWords.Limits(type with { Pattern = null }), .. Pattern(type)]) + (type.IsNullable ? "; or none" : "");

    private static string Sort(ValueManifest type) => type.Kind == "enum" ? string.Join(", ", type.Values.Select(Page.Quoted)) : ValueWords.Sort(type);

    private static IEnumerable<string> Pattern(ValueManifest type) => type.Pattern is { } pattern ? [$"matches {Page.Quoted(pattern)}"] : [];
}
