using System.Text.Json;
using Knowledge.Kernel.Sql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Compiles what is wanted of a record: into columns at the top of a statement, into JSON made by SQL below a list.</summary>
internal static class RecordCompiler
{
    /// <summary>The record as columns of the statement.</summary>
    public static ObjectColumns Columns(Compilation statement, TableScope table, RecordReading record, SelectList select, int? presence = null)
    {
        var fields = new List<ObjectColumns.Field>(record.Fields.Count);
        foreach (var field in record.Fields)
        {
            var key = JsonEncodedText.Encode(field.Key);
            fields.Add(field switch
            {
                FieldReading.OfType type => new(key, Text: JsonEncodedText.Encode(type.Name)),
                FieldReading.OfOne one => new(key, Object: One(statement, table, one, select)),
                FieldReading.OfMany many => new(key, ColumnWriter.Json(select.Add(ListCompiler.Json(statement, table, many))).Certain()),
                FieldReading.OfValue value => new(key, Value(statement, table, value, select)),
                _ => throw new InvalidOperationException($"'{field}' is no field."),
            });
        }

        return new ObjectColumns(presence, fields);
    }

    /// <summary>The record as the text of one JSON value.</summary>
    public static string Json(Compilation statement, TableScope table, RecordReading record) =>
        WrittenJson.Object([.. record.Fields.Select(field => (field.Key, field switch
        {
            FieldReading.OfType type => WrittenJson.Name(type.Name),
            FieldReading.OfOne one => One(statement, table, one),
            FieldReading.OfMany many => ListCompiler.Json(statement, table, many),
            FieldReading.OfValue value => value.Embedded is { } embedded
                ? WrittenJson.OrNull($"({EmbeddedText.Json(statement.Value(value.Value, table).Text, embedded)})::text")
                : WrittenJson.Value(statement.Value(value.Value, table), value.Value.Field.Type),
            _ => throw new InvalidOperationException($"'{field}' is no field."),
        }))]);

    private static ColumnWriter Value(Compilation statement, TableScope table, FieldReading.OfValue value, SelectList select)
    {
        var (sql, type) = (statement.Value(value.Value, table), value.Value.Field.Type);
        if (value.Embedded is not null || ColumnWriter.For(type, 0) is null)
            return ColumnWriter.Json(select.Add($"to_json({Json(sql.Text, value)})"));
        var column = ColumnWriter.For(type, select.Add(sql.Text))!;
        return sql.MayBeNull ? column : column.Certain();
    }

    private static string Json(string sql, FieldReading.OfValue value) => value.Embedded is { } embedded
        ? EmbeddedText.Json(sql, embedded)
        : JsonText.Value(sql, value.Value.Field.Type);

    private static ObjectColumns One(Compilation statement, TableScope table, FieldReading.OfOne one, SelectList select)
    {
        var other = statement.Translator.Record(one.Relation, table);
        return Columns(statement, other, one.Record, select, select.Add(Presence(statement, other, one.Record)));
    }

    private static string One(Compilation statement, TableScope table, FieldReading.OfOne one)
    {
        var other = statement.Translator.Record(one.Relation, table);
        return $"CASE WHEN {Presence(statement, other, one.Record)} THEN {Json(statement, other, one.Record)} ELSE {WrittenJson.Null} END";
    }

    /// <summary>Whether there is another record, and one that the actor may see.</summary>
    private static string Presence(Compilation statement, TableScope other, RecordReading record) =>
        Sql.Sql.And($"({other.Key} IS NOT NULL)", statement.Readable(record.Readable, other));
}
