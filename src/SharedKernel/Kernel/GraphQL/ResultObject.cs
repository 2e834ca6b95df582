using System.Text.Json;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Writes of a record what is selected.</summary>
/// <param name="name">The name of its GraphQL type.</param>
/// <param name="values">How its parts are written.</param>
internal sealed class ResultObject<T>(string name, ResultValues values)
{
    private readonly Dictionary<string, ValueWriting<T>> parts = new(StringComparer.Ordinal);

    /// <summary>Adds a part of it.</summary>
    public void Part<TValue>(string part, Func<T, TValue> read)
    {
        var write = values.For<TValue>();
        parts.Add(part, (json, value, selected, records) => write(json, read(value), selected, records));
    }

    /// <summary>Adds a record of a resource that it refers to.</summary>
    public void Reference(string part, Func<T, Guid?> key, ResourceType type) => parts.Add(part, (json, value, selected, records) =>
    {
        if (key(value) is { } there)
            records.Write(json, type, there, selected);
        else
            json.WriteNullValue();
    });

    public void Write(Utf8JsonWriter json, T value, SelectedField selected, ReferredRecords records)
    {
        if (value is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var field in selected.Children)
        {
            json.WritePropertyName(field.Key);
            if (field.Name == "__typename")
                json.WriteStringValue(name);
            else
                parts[field.Name](json, value, field, records);
        }

        json.WriteEndObject();
    }
}
