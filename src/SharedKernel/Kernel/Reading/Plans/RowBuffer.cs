using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>Rows as JSON, in the order read, until it is known what else the answer says of them.</summary>
internal sealed class RowBuffer : IDisposable
{
    private readonly PooledBuffer bytes = new();
    private readonly Utf8JsonWriter json;
    private readonly List<int> ends = [];

    public RowBuffer()
    {
        json = new Utf8JsonWriter(bytes, ResponseJson.Options);
        json.WriteStartArray();
    }

    /// <summary>Adds what a part shows of the row that the reader is at.</summary>
    public void Add(PartColumns part, NpgsqlDataReader row)
    {
        part.Write(row, json);
        ends.Add((int)(json.BytesCommitted + json.BytesPending));
    }

    /// <summary>Writes the rows as an array.</summary>
    public void WriteTo(Utf8JsonWriter target, bool reversed)
    {
        json.WriteEndArray();
        json.Flush();
        if (!reversed)
        {
            target.WriteRawValue(bytes.Written.Span, skipInputValidation: true);
            return;
        }

        target.WriteStartArray();
        for (var at = ends.Count - 1; at >= 0; at--)
        {
            var start = at == 0 ? 1 : ends[at - 1] + 1;
            target.WriteRawValue(bytes.Written.Span[start..ends[at]], skipInputValidation: true);
        }

        target.WriteEndArray();
    }

    public void Dispose()
    {
        json.Dispose();
        bytes.Dispose();
    }
}
