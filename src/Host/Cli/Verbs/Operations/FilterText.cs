using System.Text.Json.Nodes;
using Knowledge.Host.Cli.Verbs.Values;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>Reads the filter of a list and checks that it speaks of fields that can be filtered by.</summary>
internal sealed class FilterText(Manifest manifest)
{
    private static readonly string[] Joints = ["and", "or", "not"];
    private static readonly string[] Quantifiers = ["some", "none", "every"];

    /// <exception cref="Misuse">The text is no JSON object, or names what cannot be filtered by.</exception>
    public JsonObject Read(ResourceManifest resource, string text)
    {
        var filter = ValueText.Parsed(text) as JsonObject
            ?? throw new Misuse($"'--filter' takes a JSON object, such as '{{\"createdAt\":{{\"gt\":\"2026-01-01T00:00:00Z\"}}}}'. This is none: {text}");
        Check(resource, filter);
        return filter;
    }

    private void Check(ResourceManifest resource, JsonNode? filter)
    {
        foreach (var (name, value) in filter as JsonObject ?? throw new Misuse("Each condition of '--filter' is a JSON object."))
        {
            if (Joints.Contains(name))
                (value is JsonArray several ? several : [value?.DeepClone()]).ToList().ForEach(each => Check(resource, each));
            else if (resource.Relations.FirstOrDefault(relation => relation.Name == name) is { } relation)
                Related(relation, value);
            else if (!Filterable(resource).Contains(name))
                throw new Misuse($"{resource.Plural} cannot be filtered by '{name}'. They can by {string.Join(", ", Filterable(resource))}.");
            else if (value is not JsonObject)
                throw new Misuse($"'--filter' takes operators for '{name}', such as {{\"{name}\":{{\"eq\":…}}}}.");
        }
    }

    private void Related(RelationManifest relation, JsonNode? value)
    {
        if (manifest.Resources.FirstOrDefault(resource => resource.Name == relation.Target) is not { } other)
            return;
        if (!relation.IsMany)
            Check(other, value);
        else
            foreach (var (quantifier, inner) in value as JsonObject ?? [])
                Check(other, Quantifiers.Contains(quantifier) ? inner : throw new Misuse($"'{relation.Name}' leads to many records; say {{\"{relation.Name}\":{{\"some\":…}}}}, \"none\" or \"every\"."));
    }

    private static List<string> Filterable(ResourceManifest resource) =>
        [.. RecordFields.Of(resource).Where(field => field.Is("filter")).Select(field => field.Name), .. resource.Relations.Select(relation => relation.Name)];
}
