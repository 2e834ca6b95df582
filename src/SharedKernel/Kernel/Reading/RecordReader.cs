using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>Reads a selection into what is wanted of a record.</summary>
internal static class RecordReader
{
    public static RecordReading Read(ResourceType type, IReadOnlyList<SelectedField> fields, ReadingKey key)
    {
        var readable = key.Word(type.Name).Readable(type);
        key.Open();
        var read = new List<FieldReading>(fields.Count);
        foreach (var field in fields)
            read.Add(Field(type, field, key));
        key.Close();
        return new RecordReading(type, readable, read);
    }

    private static FieldReading Field(ResourceType type, SelectedField selected, ReadingKey key)
    {
        key.Word(selected.Key).Word(selected.Name);
        if (selected.Name == "__typename")
            return new FieldReading.OfType(selected.Key, type.Name);
        return type.Field(selected.Name) switch
        {
            ResourceField.OfValue value => Value(type, value, selected, key),
            ResourceField.Calculated calculated => Calculated(type, calculated, selected, key),
            ResourceField.OfOne one => new FieldReading.OfOne(selected.Key, one.Relation, Read(one.Target(), selected.Children, key)),
            ResourceField.OfMany many => new FieldReading.OfMany(selected.Key, key.Relation(many), ListReader.Read(many.Target(), selected, [], key)),
            var other => throw new InvalidOperationException($"'{other}' is no field of a record."),
        };
    }

    private static FieldReading.OfValue Calculated(ResourceType type, ResourceField.Calculated field, SelectedField selected, ReadingKey key)
    {
        key.IsUnique = true;
        return Value(type, field.With(ActionInput.Of(selected.Arguments(field.Arguments))), selected, key);
    }

    private static FieldReading.OfValue Value(ResourceType type, ResourceField.OfValue field, SelectedField selected, ReadingKey key) =>
        new(selected.Key, key.Value(type, field), EmbeddedReading.Of(field.Type, selected, key));
}
