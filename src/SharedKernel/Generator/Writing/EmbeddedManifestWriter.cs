using Knowledge.Generator.Model;

namespace Knowledge.Generator.Writing;

/// <summary>Writes what a record that is stored as JSON consists of, as data for the manifests of the resources that speak of it.</summary>
internal static class EmbeddedManifestWriter
{
    public static string Write(EmbeddedModel record)
    {
        var file = SourceWriter.File("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing Knowledge.Kernel.GraphQL;\nusing Knowledge.Kernel.Manifests;", record.Namespace);
        file.Line(Text.Summary($"What {record.Name} says of itself."));
        file.Block($"{(record.IsPublic ? "public" : "internal")} static class {record.Name}Manifest", () => file
            .Line(Text.Summary("Its parts; none within itself."))
            .Line($"public static ValueManifest Of(params IEnumerable<string> within) => ValueManifest.Embedded({Text.Quote(record.Name)}, {Text.Quote(record.Summary)}, within, inside =>")
            .Line("[")
            .Indented(record.Parts.Select(part => ManifestWriter.Argument(part, "inside") + ","))
            .Line("]);"));
        return file.ToString();
    }
}
