using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>Writes the resources as properties of the client.</summary>
internal static class ClientText
{
    public static string Of(Manifest manifest)
    {
        var properties = manifest.Resources.Select(resource =>
            CSharp.Summary(resource.Summary) + $"    public Resources.{resource.Plural} {resource.Plural} => new(Calls);\n");
        return $$"""
            namespace Knowledge.Client;

            public sealed partial class KnowledgeClient
            {
            {{string.Join('\n', properties)}}}

            """;
    }
}
