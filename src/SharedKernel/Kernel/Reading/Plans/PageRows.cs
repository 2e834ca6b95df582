using System.Text.Json;
using Npgsql;

namespace Knowledge.Kernel.Reading.Plans;

/// <summary>The rows of one page while they are read, and what they say of its place.</summary>
internal sealed class PageRows(ListReading list, IReadOnlyList<PartColumns> parts, CursorColumns cursors) : IDisposable
{
    private readonly RowBuffer?[] buffers = [.. parts.Select(part => part.ShowsRows ? new RowBuffer() : null)];
    private int count;
    private bool further;
    private string? first;
    private string? last;

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

        for (var at = 0; at < buffers.Length; at++)
            buffers[at]?.Add(parts[at], row);
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        for (var at = 0; at < parts.Count; at++)
        {
            json.WritePropertyName(parts[at].Part.Key);
            switch (parts[at].Part)
            {
                case PartReading.PageInfo info:
                    Write(info, json);
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

        json.WriteEndObject();
    }

    public void Dispose()
    {
        foreach (var buffer in buffers)
            buffer?.Dispose();
    }

    private void Write(PartReading.PageInfo info, Utf8JsonWriter json)
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
