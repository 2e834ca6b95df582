using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>SQL that takes what is wanted out of an embedded record.</summary>
internal static class EmbeddedText
{
    /// <param name="sql">The stored JSON.</param>
    /// <param name="embedded">What is wanted of it.</param>
    /// <param name="depth">How many lists it lies in.</param>
    public static string Json(string sql, EmbeddedReading embedded, int depth = 0)
    {
        if (!embedded.IsList)
            return Object(sql, embedded, depth);
        var entry = $"e{depth}";
        return $"CASE WHEN jsonb_typeof({sql}) = 'array' THEN (SELECT coalesce(json_agg({Object($"{entry}.entry", embedded, depth + 1)} ORDER BY {entry}.place), '[]'::json) FROM jsonb_array_elements({sql}) WITH ORDINALITY AS {entry}(entry, place)) END";
    }

    private static string Object(string sql, EmbeddedReading embedded, int depth) =>
        $"CASE WHEN jsonb_typeof({sql}) = 'object' THEN {JsonText.Object([.. embedded.Parts.Select(part => (part.Key, Part(sql, part, depth)))])} END";

    private static string Part(string sql, EmbeddedPart part, int depth)
    {
        if (part.IsTypeName)
            return Quoted.Text(part.Name);
        var name = Quoted.Text(part.Name);
        if (part.Inner is not null)
            return Json($"({sql} -> {name})", part.Inner, depth);
        if ((Nullable.GetUnderlyingType(part.Type) ?? part.Type).IsEnum)
            return JsonText.Value($"({sql} ->> {name})", part.Type);
        return TypeBook.Entry(part.Type) is { IsEnum: true }
            ? JsonText.Value($"ARRAY(SELECT jsonb_array_elements_text({sql} -> {name}))", part.Type)
            : $"({sql} -> {name})";
    }
}
