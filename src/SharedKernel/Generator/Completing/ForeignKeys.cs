using Knowledge.Generator.Model;

namespace Knowledge.Generator.Completing;

/// <summary>Gives foreign keys an index, by which the records that point to another one are found in the order of their keys.</summary>
internal static class ForeignKeys
{
    public static ResourceModel Complete(ResourceModel resource) => resource with
    {
        Indexes = new(resource.Indexes.Concat(resource.Relations
            .Where(relation => relation is { IsStored: true, IsSound: true, InverseIsOne: false })
            .Select(relation => (relation.Inverse, Index: new Equatable<string>([relation.Name + "Id"])))
            .Where(key => !resource.Indexes.Contains(key.Index) && (key.Inverse is not null || !IsServed(resource, key.Index[0])))
            .Select(key => key.Index))),
    };

    /// <summary>
    /// Whether the records are found by an index that goes on with something else. That is enough where nobody lists them;
    /// a list by it would sort a hundred thousand to show five.
    /// </summary>
    private static bool IsServed(ResourceModel resource, string key) => resource.Identities.Concat(resource.Indexes).Any(members => members[0] == key);
}
