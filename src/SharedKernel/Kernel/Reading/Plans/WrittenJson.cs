using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>
/// SQL that puts JSON together as text, each piece of it never NULL. That costs PostgreSQL about three quarters of what its own functions
/// take to build a value.
/// </summary>
internal static class WrittenJson
{
    public const string Null = "'null'";

    /// <summary>An object with the keys in their order; names of GraphQL need no escaping.</summary>
    public static string Object(IReadOnlyList<(string Key, string Value)> pairs) => pairs.Count == 0
        ? "'{}'"
        : $"({string.Join(" || ", pairs.Select((pair, at) => $"'{(at == 0 ? "{" : ",")}\"{pair.Key}\":' || {pair.Value}"))} || '}}')";

    /// <summary>The array of what an aggregate collects.</summary>
    /// <param name="entry">The text of one entry.</param>
    /// <param name="order">Their order.</param>
    /// <param name="which">The aggregate's filter, if any.</param>
    public static string Array(string entry, string order, string which) => $"('[' || coalesce(string_agg({entry}, ',' ORDER BY {order}){which}, '') || ']')";

    /// <summary>A name that is always the same.</summary>
    public static string Name(string name) => Quoted.Text($"\"{name}\"");

    /// <summary>A value of a C# type, as it is stored.</summary>
    public static string Value(Sql.Sql sql, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var text = type == typeof(bool) || type == typeof(short) || type == typeof(int) || type == typeof(long) ? $"({sql.Text})::text"
            : type == typeof(Guid) ? $"('\"' || {sql.Text} || '\"')"
            : $"to_json({JsonText.Value(sql.Text, type)})::text";
        return sql.MayBeNull || type.IsEnum || TypeBook.Entry(type) is not null ? OrNull(text) : text;
    }

    /// <summary>A piece that may be missing.</summary>
    public static string OrNull(string text) => $"coalesce({text}, {Null})";
}
