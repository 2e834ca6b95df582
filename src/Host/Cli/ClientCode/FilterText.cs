using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the filter of a resource.</summary>
internal static class FilterText
{
    public static string Of(ResourceManifest resource)
    {
        var name = resource.Name + "Filter";
        IEnumerable<string> conditions =
        [
            Property("All of these hold.", $"IReadOnlyList<{name}>", "And"),
            Property("At least one of these holds.", $"IReadOnlyList<{name}>", "Or"),
            Property("This does not hold.", name, "Not"),
            .. ResourceFields.Of(resource).Where(field => field.Is("filter") && Condition(field.Type) is not null)
                .Select(field => Property(field.Summary, Condition(field.Type)!, CSharp.Pascal(field.Name))),
            .. resource.Relations.Select(relation => Property(
                relation.Summary, relation.IsMany ? $"Related<{relation.Target}Filter>" : relation.Target + "Filter", CSharp.Pascal(relation.Name))),
        ];
        return $$"""
            /// <summary>Which <c>{{resource.Plural}}</c> are meant. All conditions given must hold.</summary>
            public sealed record {{name}}
            {
            {{string.Join('\n', conditions)}}}

            """;
    }

    private static string Property(string summary, string type, string name) => CSharp.Summary(summary) + $"    public {type}? {name} {{ get; init; }}\n";

    private static string? Condition(ValueManifest value) => value.Kind switch
    {
        "text" or "value" => "IsText",
        "boolean" or "key" or "enum" => $"IsOne<{CSharp.Bare(value)}>",
        "integer" or "long" or "number" or "decimal" or "time" => $"IsAmount<{CSharp.Bare(value)}>",
        "list" when value.Entry!.Kind != "object" => $"HasEntries<{CSharp.Bare(value.Entry)}{(CSharp.IsStruct(value.Entry) ? "?" : "")}>",
        _ => null,
    };
}
