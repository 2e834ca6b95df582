using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the record of a resource.</summary>
internal static class RecordText
{
    private const string Secret = """

            /// <summary>Shown to the one who made it, this once; null otherwise.</summary>
            [JsonIgnore]
            public string? Secret { get; private set; }

            string? IShownOnce.Secret
            {
                get => Secret;
                set => Secret = value;
            }

        """;

    public static string Of(ResourceManifest resource)
    {
        var properties = ResourceFields.Of(resource).Select(Property);
        return $$"""
            /// <summary>{{CSharp.Escape(resource.Summary)}}</summary>
            public sealed record {{resource.Name}} : IRecord{{(resource.ShowsSecret ? ", IShownOnce" : "")}}
            {
            {{string.Join('\n', properties)}}{{(resource.ShowsSecret ? Secret : "")}}}

            """;
    }

    /// <summary>What has rules of its own is null to those who may not see it, whatever its type says.</summary>
    private static string Property(FieldManifest field)
    {
        var type = field.Type with { IsNullable = field.MayBeNull };
        var summary = field.HasRules ? $"{field.Summary} Null to those who may not see it." : field.Summary;
        return CSharp.Summary(summary) + $"    public {CSharp.Type(type)} {CSharp.Pascal(field.Name)} {{ get; init; }}{CSharp.Start(type)}\n";
    }
}
