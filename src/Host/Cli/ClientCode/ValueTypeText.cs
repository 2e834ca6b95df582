using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes an enum, or an object that records and arguments consist of.</summary>
internal static class ValueTypeText
{
    public static string Of(ValueManifest value) => value.Kind == "enum" ? Enum(value) : Object(value);

    private static string Enum(ValueManifest value)
    {
        var members = value.Values.Select(name => $"    /// <summary>{name}.</summary>\n    [JsonStringEnumMemberName(\"{name}\")]\n    {CSharp.OfConstant(name)},\n");
        return $$"""
            using System.Text.Json.Serialization;

            namespace Knowledge.Client.Resources;

            /// <summary>The values of <c>{{value.Name}}</c>.</summary>
            public enum {{value.Name}}
            {
            {{string.Join('\n', members)}}}

            """;
    }

    private static string Object(ValueManifest value)
    {
        var parts = value.Parts.Where(part => part.Type.Kind != "record").Select(part =>
            CSharp.Summary(part.Summary) + $"    public {CSharp.Type(part.Type)} {CSharp.Pascal(part.Name)} {{ get; init; }}{CSharp.Start(part.Type)}\n");
        return $$"""
            namespace Knowledge.Client.Resources;

            /// <summary>{{CSharp.Escape(value.Summary is { Length: > 0 } summary ? summary : "A value of several parts.")}}</summary>
            public sealed record {{value.Name}}
            {
            {{string.Join('\n', parts)}}}

            """;
    }
}
