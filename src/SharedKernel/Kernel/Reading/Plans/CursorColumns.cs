using System.Buffers;
using System.Text.Json;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Sql;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The columns that a row's cursor is made of.</summary>
internal sealed class CursorColumns
{
    private readonly ColumnWriter[] keys;

    private CursorColumns(IEnumerable<ColumnWriter> keys, bool markEnds)
    {
        this.keys = [.. keys];
        MarkEnds = markEnds;
    }

    /// <summary>Whether the cursors of the first and last row are asked for.</summary>
    public bool MarkEnds { get; }

    /// <summary>Takes the columns when a cursor is wanted anywhere on the page.</summary>
    public static CursorColumns Of(ListReading list, PageSource page, SelectList select)
    {
        var ends = list.Parts.OfType<PartReading.PageInfo>().Any(info => info.Facts.Any(fact => fact.Fact is PageFact.StartCursor or PageFact.EndCursor));
        var each = list.Parts.OfType<PartReading.Edges>().Any(edges => edges.Fields.Any(field => field is { Record: null, Name: null }));
        return new(ends || each ? page.Keys.Select((key, at) => ColumnWriter.For(StoredType.Of(list.Order[at].Value.Field.Type).Clr, select.Add(key))!) : [], ends);
    }

    /// <summary>The cursor of the row that the reader is at.</summary>
    public string Read(NpgsqlDataReader row)
    {
        var buffer = new ArrayBufferWriter<byte>(64);
        using (var json = new Utf8JsonWriter(buffer, ResponseJson.Options))
        {
            json.WriteStartArray();
            foreach (var key in keys)
                key.Write(row, json);
            json.WriteEndArray();
        }

        return Cursor.Write(buffer.WrittenSpan);
    }
}
