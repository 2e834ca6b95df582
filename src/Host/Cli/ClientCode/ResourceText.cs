using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the file of a resource: its record, its filter, by what it can be ordered, and what can be done.</summary>
internal static class ResourceText
{
    public static string Of(ResourceManifest resource, Manifest manifest) => $$"""
        using System.Text.Json.Serialization;
        using Knowledge.Client.Calls;

        namespace Knowledge.Client.Resources;

        {{RecordText.Of(resource)}}
        {{FilterText.Of(resource)}}
        {{Order(resource)}}
        {{string.Concat(Inputs(resource).Select(input => input + "\n"))}}{{Actions(resource, manifest)}}
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

    private static IEnumerable<string> Inputs(ResourceManifest resource) =>
        resource.Actions.Where(action => action is { Kind: "create", Bulk: not null }).Select(ArgumentText.Record);

    private static string Actions(ResourceManifest resource, Manifest manifest)
    {
        var name = resource.Name;
        var methods = new ActionText(resource, manifest).All();
        return $$"""
            /// <summary>{{CSharp.Escape(resource.Summary)}}</summary>
            public sealed class {{resource.Plural}} : Resource<{{name}}, {{name}}Filter, {{name}}SortField>
            {
                internal {{resource.Plural}}(GraphCalls calls)
                    : base(calls, new("{{name}}", "{{resource.One}}", "{{resource.Many}}", "{{resource.Changed}}", {{(resource.ShowsSecret ? "true" : "false")}}, "{{SelectionText.Of(resource)}}"))
                {
                }
            {{string.Concat(methods.Select(method => "\n" + method))}}}

            """;
    }
}
