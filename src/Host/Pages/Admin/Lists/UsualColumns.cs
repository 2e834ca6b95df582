using Knowledge.Host.Pages.Admin.Catalog;

namespace Knowledge.Host.Pages.Admin.Lists;

/// <summary>The columns that a list has until somebody chooses others.</summary>
internal static class UsualColumns
{
    private const int Most = 6;

    /// <summary>What the record is known by, its state, what it belongs to, what it can be filtered by, and its age: six at most, nothing long.</summary>
    public static IReadOnlyList<AdminField> Of(AdminResource resource)
    {
        var created = resource.Field("createdAt");
        var chosen = resource.Fields.Where(field => !field.IsLong && field.Name is not ("id" or "createdAt" or "updatedAt") && field != resource.Title && !IsOpaque(field))
            .Select((field, at) => (field, at))
            .OrderBy(one => Rank(one.field)).ThenBy(one => one.at)
            .Select(one => one.field)
            .Take(Most - 2);
        AdminField?[] all = [resource.Title ?? resource.Field("id"), .. chosen, created];
        return [.. all.OfType<AdminField>()];
    }

    /// <summary>Keys that lead nowhere, digests and signatures say nothing to a person.</summary>
    private static bool IsOpaque(AdminField field) =>
        field.Type.Kind == "value" || (field.Type.Kind == "key" && field.Relation is null) || field.Type is { Kind: "text", MinLength: > 30 } || field.Name is "signature" or "key" or "hash";

    private static int Rank(AdminField field) => field switch
    {
        { IsState: true } => 0,
        { Relation: not null } => 1,
        { Filters: true } or { Sorts: true } => 2,
        _ => 3,
    };
}
