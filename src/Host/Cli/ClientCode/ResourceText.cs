using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the file of a resource: its record, its filter, by what it can be ordered, and what can be done.</summary>
internal static class ResourceText
{
    public static string Of(ResourceManifest resource, bool isShownOnce) => $$"""
        using System.Text.Json.Serialization;
        using Knowledge.Client.Calls;

        namespace Knowledge.Client.Resources;

        {{RecordText.Of(resource, isShownOnce)}}
        {{FilterText.Of(resource)}}
        {{Order(resource)}}
        {{Actions(resource, isShownOnce)}}
        """;

    private static string Order(ResourceManifest resource)
    {
        var members = ResourceFields.Of(resource).Where(field => field.Is("sort")).Select(field =>
            CSharp.Summary(field.Summary) + $"    [JsonStringEnumMemberName(\"{CSharp.Constant(field.Name)}\")]\n    {CSharp.Pascal(field.Name)},\n");
        return $$"""
            /// <summary>By what <c>{{resource.Plural}}</c> can be ordered.</summary>
            public enum {{resource.Name}}SortField
            {
            {{string.Join('\n', members)}}}

            """;
    }

    private static string Actions(ResourceManifest resource, bool isShownOnce)
    {
        var name = resource.Name;
        var methods = resource.Actions.Select(action => ActionText.Of(resource, action)).OfType<string>();
        return $$"""
            /// <summary>{{CSharp.Escape(resource.Summary)}}</summary>
            public sealed class {{resource.Plural}} : Resource<{{name}}, {{name}}Filter, {{name}}SortField>
            {
                internal {{resource.Plural}}(GraphCalls calls)
                    : base(calls, new("{{name}}", "{{resource.One}}", "{{resource.Many}}", "{{resource.Changed}}", {{(isShownOnce ? "true" : "false")}}, "{{RecordText.Selection(resource)}}"))
                {
                }
            {{string.Concat(methods.Select(method => "\n" + method))}}}

            """;
    }
}
