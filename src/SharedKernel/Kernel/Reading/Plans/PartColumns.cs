using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Writes what a part of a connection shows of each row: a node or an edge.</summary>
internal sealed class PartColumns(PartReading part, ObjectColumns? node, IReadOnlyList<(JsonEncodedText Key, ObjectColumns? Node, string? Text)>? edge, CursorColumns cursors)
{
    /// <summary>The part.</summary>
    public PartReading Part => part;

    /// <summary>Its name in the response.</summary>
    public JsonEncodedText Key { get; } = JsonEncodedText.Encode(part.Key);

    /// <summary>Whether it shows rows at all.</summary>
    public bool ShowsRows => node is not null || edge is not null;

    public static PartColumns Compile(Compilation statement, PageSource page, PartReading part, SelectList select, CursorColumns cursors) => part switch
    {
        PartReading.Nodes nodes => new(part, RecordCompiler.Columns(statement, page.Rows, nodes.Record, select), null, cursors),
        PartReading.Edges edges => new(part, null, [.. edges.Fields.Select(field => (
            JsonEncodedText.Encode(field.Key),
            field.Record is null ? null : RecordCompiler.Columns(statement, page.Rows, field.Record, select),
            field.Name))], cursors),
        _ => new(part, null, null, cursors),
    };

    public void Write(NpgsqlDataReader row, Utf8JsonWriter json)
    {
        if (node is not null)
        {
            node.Write(row, json);
            return;
        }

        json.WriteStartObject();
        foreach (var (key, other, text) in edge!)
        {
            json.WritePropertyName(key);
            if (other is not null)
                other.Write(row, json);
            else
                json.WriteStringValue(text ?? cursors.Read(row));
        }

        json.WriteEndObject();
    }
}
