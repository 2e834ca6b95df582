using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the record of a resource.</summary>
internal static class RecordText
{
    public static string Of(ResourceManifest resource, bool isShownOnce)
    {
        var properties = ResourceFields.Of(resource).Select(field =>
            CSharp.Summary(field.Summary) + $"    public {CSharp.Type(field.Type)} {CSharp.Pascal(field.Name)} {{ get; init; }}{CSharp.Start(field.Type)}\n");
        var secret = isShownOnce ? "\n    /// <summary>Shown to the one who made it, this once; null otherwise.</summary>\n    [JsonIgnore]\n    public string? Secret { get; private set; }\n\n    string? IShownOnce.Secret\n    {\n        get => Secret;\n        set => Secret = value;\n    }\n" : "";
        return $$"""
            /// <summary>{{CSharp.Escape(resource.Summary)}}</summary>
            public sealed record {{resource.Name}} : IRecord{{(isShownOnce ? ", IShownOnce" : "")}}
            {
            {{string.Join('\n', properties)}}{{secret}}}

            """;
    }

    /// <summary>What is read of each record.</summary>
    public static string Selection(ResourceManifest resource) =>
        string.Join(' ', ResourceFields.Of(resource).Select(field => field.Name + Parts(field.Type)));

    private static string Parts(ValueManifest value) => value switch
    {
        { Kind: "list", Entry: { } entry } => Parts(entry),
        { Kind: "object", Parts.Count: > 0 } => $" {{ {string.Join(' ', value.Parts.Select(part => part.Name + Parts(part.Type)))} }}",
        _ => "",
    };
}
