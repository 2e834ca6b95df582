using Knowledge.Kernel.Manifests;

namespace Knowledge.Host.Cli.Verbs.Operations;

/// <summary>The fields that a resource's records answer with, those included that every record has.</summary>
internal static class RecordFields
{
    private static readonly FieldManifest[] Always =
    [
        new("id", "The key; its order follows the time of creation.", new ValueManifest("key", "Guid", false), ["filter"], []),
        new("createdAt", "When the record was made.", new ValueManifest("time", "DateTimeOffset", false), ["filter", "sort"], []),
        new("updatedAt", "When the record was last changed.", new ValueManifest("time", "DateTimeOffset", false), ["filter", "sort"], []),
        new("version", "Another one after every change; a change can be held to the one that was read.", new ValueManifest("text", "String", false), [], []),
    ];

    /// <summary>All that can be asked for without arguments: the key, values, keys of related records, times.</summary>
    public static IReadOnlyList<FieldManifest> Of(ResourceManifest resource)
    {
        var declared = resource.Fields.Where(field => !field.Is("sensitive") && !field.Arguments.Any(argument => argument.IsRequired)).ToList();
        return
        [
            Always[0],
            .. declared,
            .. resource.Relations.Where(relation => relation.Key is not null && declared.TrueForAll(field => field.Name != relation.Key)).Select(Key),
            .. Always.Skip(1).Where(field => declared.TrueForAll(other => other.Name != field.Name)),
        ];
    }

    private static FieldManifest Key(RelationManifest relation) =>
        new(relation.Key!, $"The key of the {relation.Target}.", new ValueManifest("key", "Guid", relation.IsOptional), ["filter"], []);
}
