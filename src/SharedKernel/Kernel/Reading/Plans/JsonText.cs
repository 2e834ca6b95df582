using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>SQL that makes JSON as clients expect it.</summary>
internal static class JsonText
{
    /// <summary>A function of PostgreSQL takes a hundred arguments at most.</summary>
    private const int MostPairs = 48;

    /// <summary>An object with the keys in their order.</summary>
    public static string Object(IReadOnlyList<(string Key, string Value)> pairs) => pairs.Count <= MostPairs
        ? $"json_build_object({string.Join(", ", pairs.Select(pair => $"{Quoted.Text(pair.Key)}, {pair.Value}"))})"
        : Joined([.. pairs.Chunk(MostPairs).Select(Object)]);

    /// <summary>A value of a C# type; enums by the name that clients know.</summary>
    public static string Value(string sql, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsEnum)
            return Named(sql, type);
        return TypeBook.Entry(type) is { IsEnum: true } entry
            ? $"CASE WHEN {sql} IS NULL THEN NULL ELSE (SELECT coalesce(json_agg({Named("e.entry", entry)} ORDER BY e.place), '[]'::json) FROM unnest({sql}) WITH ORDINALITY AS e(entry, place)) END"
            : sql;
    }

    /// <summary>A cursor, made as <see cref="Cursor"/> makes it.</summary>
    public static string Cursor(IEnumerable<string> keys) =>
        $"translate(encode(convert_to(json_build_array({string.Join(", ", keys)})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')";

    private static string Named(string sql, Type type) =>
        $"CASE {sql} {string.Join(' ', Enum.GetValues(type).Cast<Enum>().Distinct().Select(value => $"WHEN {Quoted.Text(value.ToString())} THEN {Quoted.Text(EnumNames.Constant(value))}"))} END";

    private static string Joined(IReadOnlyList<string> objects) =>
        $"('{{' || {string.Join(" || ',' || ", objects.Select(part => $"substr(left({part}::text, -1), 2)"))} || '}}')::json";
}
