using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Knowledge.Kernel.Actions.Atomic;

/// <summary>Tells of a changed column in SQL as <see cref="Events.ChangeSet"/> tells of a changed property; <c>b</c> is the row before, <c>c</c> the row after.</summary>
internal static class ChangeSql
{
    public static string IsChanged(IProperty property) => $"b.{Column(property)} IS DISTINCT FROM c.{Column(property)}";

    /// <summary>An object with the values before and after, or an empty one.</summary>
    public static string Tell(IProperty property, bool isSensitive)
    {
        var both = isSensitive ? "'hidden'::text, 'hidden'::text" : $"{Value(property, "b")}, {Value(property, "c")}";
        return $"CASE WHEN {IsChanged(property)} THEN jsonb_build_object('{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}', jsonb_build_array({both})) ELSE '{{}}'::jsonb END";
    }

    private static string Value(IProperty property, string row)
    {
        var value = $"{row}.{Column(property)}";
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type == typeof(string))
            return $"CASE WHEN length({value}) > {Events.ChangeSet.LongestText} THEN length({value}) || ' characters' ELSE {value} END";
        return type == typeof(DateTimeOffset) ? $"to_char({value} AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"0+00:00\"')" : value;
    }

    private static string Column(IProperty property) => property.GetColumnName();
}
