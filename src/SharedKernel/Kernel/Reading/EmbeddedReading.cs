using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Reading;

/// <summary>What a client wants of an embedded record, or of each of a list of them.</summary>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Parts">The parts in the order asked.</param>
internal sealed record EmbeddedReading(bool IsList, IReadOnlyList<EmbeddedPart> Parts)
{
    /// <summary>The selection of a value; null when the value is no embedded record.</summary>
    public static EmbeddedReading? Of(Type type, SelectedField selected, ReadingKey key)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var entry = TypeBook.Entry(type);
        var record = entry ?? type;
        if (!EmbeddedJson.IsEmbedded(record))
            return null;
        key.Open();
        var parts = selected.Children.Select(child => Part(record, child, key.Word(child.Key).Word(child.Name))).ToList();
        key.Close();
        return new(entry is not null, parts);
    }

    private static EmbeddedPart Part(Type record, SelectedField selected, ReadingKey key)
    {
        if (selected.Name == "__typename")
            return new(selected.Key, record.Name, typeof(string), null, IsTypeName: true);
        var type = record.GetProperty(char.ToUpperInvariant(selected.Name[0]) + selected.Name[1..])!.PropertyType;
        return new(selected.Key, selected.Name, type, Of(type, selected, key));
    }
}

/// <summary>One part of an embedded record.</summary>
/// <param name="Key">Its name in the response.</param>
/// <param name="Name">Its name in the stored JSON, or the type's name.</param>
/// <param name="Type">Its C# type.</param>
/// <param name="Inner">Its own selection when it is embedded too.</param>
/// <param name="IsTypeName">Whether the type's name is asked for.</param>
internal sealed record EmbeddedPart(string Key, string Name, Type Type, EmbeddedReading? Inner, bool IsTypeName = false);
