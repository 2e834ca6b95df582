using System.Linq.Expressions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>What a client wants to know of a record.</summary>
/// <param name="Type">The resource.</param>
/// <param name="Readable">Which records the actor may see; null means all.</param>
/// <param name="Fields">The fields in the order asked.</param>
internal sealed record RecordReading(ResourceType Type, LambdaExpression? Readable, IReadOnlyList<FieldReading> Fields);

/// <summary>One field that a client asked for.</summary>
/// <param name="Key">Its name in the response.</param>
internal abstract record FieldReading(string Key)
{
    /// <summary>A value, stored or calculated.</summary>
    /// <param name="Key">Its name in the response.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Embedded">What is wanted of it when it is an embedded record.</param>
    public sealed record OfValue(string Key, ReadableValue Value, EmbeddedReading? Embedded = null) : FieldReading(Key);

    /// <summary>Another record that this one points to.</summary>
    public sealed record OfOne(string Key, LambdaExpression Relation, RecordReading Record) : FieldReading(Key);

    /// <summary>A page of records that belong to this one.</summary>
    public sealed record OfMany(string Key, RelationReading Relation, ListReading List) : FieldReading(Key);

    /// <summary>The name of the record's type.</summary>
    public sealed record OfType(string Key, string Name) : FieldReading(Key);
}
