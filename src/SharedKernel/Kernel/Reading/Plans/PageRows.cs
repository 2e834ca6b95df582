using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The rows of one page while they are read, and what they say of its place.</summary>
internal sealed class PageRows : IDisposable
{
    private readonly ListReading list;
    private readonly IReadOnlyList<PartColumns> parts;
    private readonly int streamed;
    private readonly CursorColumns cursors;
    private readonly Utf8JsonWriter json;
    private readonly RowBuffer?[] buffers;
    private int count;
    private bool further;
    private string? first;
    private string? last;

    /// <param name="list">The page.</param>
    /// <param name="parts">What is shown of it.</param>
    /// <param name="streamed">The part whose rows are written as they come; -1 when all must wait.</param>
    /// <param name="cursors">The columns of cursors.</param>
    /// <param name="json">Where to write.</param>
    public PageRows(ListReading list, IReadOnlyList<PartColumns> parts, int streamed, CursorColumns cursors, Utf8JsonWriter json)
    {
        (this.list, this.parts, this.streamed, this.cursors, this.json) = (list, parts, streamed, cursors, json);
        buffers = [.. parts.Select((part, at) => part.ShowsRows && at != streamed ? new RowBuffer() : null)];
        json.WriteStartObject();
        if (streamed < 0)
            return;
        Write(0, streamed);
        json.WritePropertyName(parts[streamed].Key);
        json.WriteStartArray();
    }

    /// <summary>How many records there are on all pages.</summary>
    public long Total { get; set; }

    /// <summary>Takes the row that the reader is at, unless it lies beyond the page.</summary>
    public void Add(NpgsqlDataReader row)
    {
        if (count == list.Bounds.Size)
        {
            further = true;
            return;
        }

        count++;
        if (cursors.MarkEnds)
        {
            last = cursors.Read(row);
            first ??= last;
        }

        if (streamed >= 0)
            parts[streamed].Write(row, json);
        for (var at = 0; at < buffers.Length; at++)
            buffers[at]?.Add(parts[at], row);
    }

    /// <summary>Writes what had to wait for the last row.</summary>
    public void End()
    {
        if (streamed >= 0)
            json.WriteEndArray();
        Write(streamed + 1, parts.Count);
        json.WriteEndObject();
    }

    public void Dispose()
    {
        foreach (var buffer in buffers)
            buffer?.Dispose();
    }

    private void Write(int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            json.WritePropertyName(parts[at].Key);
            switch (parts[at].Part)
            {
                case PartReading.PageInfo info:
                    Write(info);
                    break;
                case PartReading.Total:
                    json.WriteNumberValue(Total);
                    break;
                case PartReading.TypeName type:
                    json.WriteStringValue(type.Name);
                    break;
                default:
                    buffers[at]!.WriteTo(json, list.Bounds.Backward);
                    break;
            }
        }
    }

    private void Write(PartReading.PageInfo info)
    {
        var backward = list.Bounds.Backward;
        json.WriteStartObject();
        foreach (var (key, fact) in info.Facts)
        {
            json.WritePropertyName(key);
            if (fact is PageFact.HasNext)
                json.WriteBooleanValue(backward ? list.Bounds.Before is not null : further);
            else if (fact is PageFact.HasPrevious)
                json.WriteBooleanValue(backward ? further : list.Bounds.After is not null);
            else if (fact is PageFact.TypeName)
                json.WriteStringValue("PageInfo");
            else
                json.WriteStringValue(fact is PageFact.StartCursor == backward ? last : first);
        }

        json.WriteEndObject();
    }
}
