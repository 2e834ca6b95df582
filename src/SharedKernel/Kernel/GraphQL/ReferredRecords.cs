using System.Text.Json;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Reading;

namespace Knowledge.Kernel.GraphQL;

/// <summary>
/// The records of resources that a result refers to, as far as the actor may see them. The result is written twice: the first time tells
/// which they are, the second time they are there. All of them are read in one round trip, one statement for each place that selects them.
/// </summary>
internal sealed class ReferredRecords
{
    private readonly Dictionary<SelectedField, (ResourceType Type, HashSet<Guid> Ids)> places = [];
    private IReadOnlyDictionary<SelectedField, JsonElement>? found;

    /// <summary>Whether something was referred to.</summary>
    public bool AreAny => places.Count > 0;

    /// <summary>Writes a record with what is selected of it; null when the actor may not see it, or when it has not been read.</summary>
    public void Write(Utf8JsonWriter json, ResourceType type, Guid id, SelectedField selected)
    {
        if (found is null)
            Note(type, id, selected);
        if (found is not null && found[selected].TryGetProperty(id.ToString(), out var record))
            record.WriteTo(json);
        else
            json.WriteNullValue();
    }

    /// <summary>Reads what was referred to.</summary>
    public async Task<IReadOnlyDictionary<SelectedField, JsonElement>> Read(Reads reads, Actor actor, CancellationToken cancellation)
    {
        var asked = places.Select((place, at) => (
            Key: JsonEncodedText.Encode(FormattableString.Invariant($"p{at}")),
            Question: reads.Records(place.Value.Type, place.Value.Ids, place.Key, null, actor))).ToArray();
        using var buffer = new PooledBuffer();
        await using (var json = new Utf8JsonWriter(buffer, ResponseJson.Options))
        {
            json.WriteStartObject();
            await reads.Answer(asked, actor, json, cancellation);
            json.WriteEndObject();
        }

        using var answer = JsonDocument.Parse(buffer.Written);
        var records = answer.RootElement.Clone();
        return places.Keys.Zip(asked).ToDictionary(pair => pair.First, pair => records.GetProperty(pair.Second.Key.Value));
    }

    /// <summary>From now on these are written.</summary>
    public void Take(IReadOnlyDictionary<SelectedField, JsonElement> read) => found = read;

    private void Note(ResourceType type, Guid id, SelectedField selected)
    {
        if (!places.TryGetValue(selected, out var place))
            places.Add(selected, place = (type, []));
        place.Ids.Add(id);
    }
}
