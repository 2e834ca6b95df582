using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Writes the columns of a row as a JSON object, with other objects in it.</summary>
/// <param name="presence">The column that says whether there is an object at all; null when there always is.</param>
/// <param name="fields">The fields in their order.</param>
internal sealed class ObjectColumns(int? presence, IReadOnlyList<ObjectColumns.Field> fields)
{
    private readonly Field[] fields = [.. fields];

    public void Write(NpgsqlDataReader row, Utf8JsonWriter json)
    {
        if (presence is { } column && (row.IsDBNull(column) || !row.GetBoolean(column)))
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var field in fields)
        {
            json.WritePropertyName(field.Key);
            if (field.Column is not null)
                field.Column.Write(row, json);
            else if (field.Object is not null)
                field.Object.Write(row, json);
            else
                json.WriteStringValue(field.Text);
        }

        json.WriteEndObject();
    }

    /// <summary>One field: a column, an object of its own, or a text that is always the same.</summary>
    internal readonly record struct Field(JsonEncodedText Key, ColumnWriter? Column = null, ObjectColumns? Object = null, JsonEncodedText Text = default);
}
