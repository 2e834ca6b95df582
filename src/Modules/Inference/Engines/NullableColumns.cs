using Npgsql;

namespace Knowledge.Inference.Engines;

/// <summary>Reads columns that may be null.</summary>
internal static class NullableColumns
{
    /// <summary>The value of a column; null when it has none.</summary>
    public static T? Value<T>(this NpgsqlDataReader rows, int column)
        where T : struct => rows.IsDBNull(column) ? null : rows.GetFieldValue<T>(column);
}
