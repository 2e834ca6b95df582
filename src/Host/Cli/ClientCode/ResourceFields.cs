using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.ClientCode;

/// <summary>The values of a record as clients see them: what is declared and not sensitive, and what every record has.</summary>
internal static class ResourceFields
{
    private static readonly string[] Chosen = ["filter"];
    private static readonly string[] Ordered = ["filter", "sort"];

    public static IEnumerable<FieldManifest> Of(ResourceManifest resource)
    {
        var declared = resource.Fields.Where(field => !field.Is("sensitive") && !field.Arguments.Any(argument => argument.IsRequired)).ToList();
        return
        [
            new("id", "The key; its order follows the time of creation.", new("key", "Guid", false), Chosen, []),
            .. declared,
            .. resource.Relations.Where(relation => relation.Key is not null).Select(Key),
            .. new[] { Time("createdAt", "When the record was made."), Time("updatedAt", "When the record was last changed.") }
                .Where(time => declared.TrueForAll(field => field.Name != time.Name)),
            new(resource.Version, "Another one after every change; given to an action, that is done only to the record as you have read it.", new("text", "String", false), [], []),
        ];
    }

    private static FieldManifest Key(RelationManifest relation) =>
        new(relation.Name + "Id", $"The key of the {relation.Target}.", new("key", "Guid", relation.IsOptional), Chosen, []);

    private static FieldManifest Time(string name, string summary) => new(name, summary, new("time", "DateTimeOffset", false), Ordered, []);
}
