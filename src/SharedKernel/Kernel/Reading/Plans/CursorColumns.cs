using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The columns that a row's cursor is made of.</summary>
internal sealed class CursorColumns
{
    private readonly ColumnWriter[] keys;

    private CursorColumns(IEnumerable<ColumnWriter> keys) => this.keys = [.. keys];

    /// <summary>Takes the columns when a cursor is wanted anywhere on the page.</summary>
    public static CursorColumns Of(ListReading list, PageSource page, SelectList select)
    {
        var wanted = list.Parts.Any(part => part is PartReading.Edges edges
            ? edges.Fields.Any(field => field is { Record: null, Name: null })
            : part is PartReading.PageInfo info && info.Facts.Any(fact => fact.Fact is PageFact.StartCursor or PageFact.EndCursor));
        return new(wanted ? page.Keys.Select((key, at) => ColumnWriter.For(StoredType.Of(list.Order[at].Value.Field.Type).Clr, select.Add(key))!) : []);
    }

    /// <summary>The cursor of the row that the reader is at.</summary>
    public string Read(NpgsqlDataReader row)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            json.WriteStartArray();
            foreach (var key in keys)
                key.Write(row, json);
            json.WriteEndArray();
        }

        return Cursor.Write(buffer.WrittenSpan);
    }
}
