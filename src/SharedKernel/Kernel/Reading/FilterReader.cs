using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Reading.Repeating;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.Reading;

/// <summary>Reads a client's filter into conditions whose values are in slots.</summary>
internal static class FilterReader
{
    public static Criterion? Read(ResourceType type, object? given, ReadingKey key)
    {
        if (GivenVariable.Decided(given) is not IDictionary<string, object?> { Count: > 0 } filter)
            return null;
        key.Word("filter");
        return All(type, filter, key);
    }

    private static Criterion All(ResourceType type, IDictionary<string, object?> filter, ReadingKey key)
    {
        key.Open();
        var parts = filter.Where(pair => pair.Value is not null).Select(pair => Part(type, pair.Key, pair.Value!, key.Word(pair.Key))).ToList();
        key.Close();
        return parts.Count == 1 ? parts[0] : new Criterion.All(parts);
    }

    private static Criterion Part(ResourceType type, string name, object given, ReadingKey key) => (name, GivenVariable.Decided(given)) switch
    {
        ("and", IEnumerable<object?> parts) => new Criterion.All(Each(type, parts, key)),
        ("or", IEnumerable<object?> parts) => new Criterion.Either(Each(type, parts, key)),
        ("not", IDictionary<string, object?> part) => new Criterion.Not(All(type, part, key)),
        (_, IDictionary<string, object?> conditions) => OfField(type, name, conditions, key),
        _ => throw new ArgumentException($"'{name}' is no filter.", nameof(given)),
    };

    private static List<Criterion> Each(ResourceType type, IEnumerable<object?> parts, ReadingKey key) =>
        [.. parts.Select(GivenVariable.Decided).OfType<IDictionary<string, object?>>().Select(part => All(type, part, key))];

    private static Criterion OfField(ResourceType type, string name, IDictionary<string, object?> conditions, ReadingKey key)
    {
        key.Open();
        Criterion criterion = type.Field(name) switch
        {
            ResourceField.OfOne one => new Criterion.OfOne(key.Readable(one.Target()), one.Relation, All(one.Target(), conditions, key)),
            ResourceField.OfMany many => Quantified(many, conditions, key),
            ResourceField.OfValue value => Tests(type, value, conditions, key),
            var other => throw new InvalidOperationException($"'{other}' cannot be filtered by."),
        };
        key.Close();
        return criterion;
    }

    private static Criterion.All Quantified(ResourceField.OfMany many, IDictionary<string, object?> conditions, ReadingKey key) => new(
        [.. conditions.Where(pair => pair.Value is not null).Select(pair => new Criterion.OfMany(
            key.Readable(many.Target()),
            key.Relation(many),
            Enum.Parse<Quantifier>(pair.Key, ignoreCase: true),
            All(many.Target(), (IDictionary<string, object?>)GivenVariable.Decided(pair.Value)!, key.Word(pair.Key))))]);

    private static Criterion.All Tests(ResourceType type, ResourceField.OfValue field, IDictionary<string, object?> operators, ReadingKey key) =>
        new([.. operators.Where(pair => pair.Value is not null || pair.Key is "eq" or "ne").Select(pair => Test(key.Value(type, field), pair.Key, pair.Value, key))]);

    private static Criterion.Test Test(ReadableValue value, string with, object? given, ReadingKey key)
    {
        key.Word(with);
        if (with is "isNull" or "isEmpty")
        {
            var wanted = GivenVariable.Decided(given) is true;
            key.Word(wanted ? "yes" : "no");
            return new(value, with, null, wanted);
        }

        if (given is null)
            key.Word("null");
        return new(value, with, given is null ? null : key.Slot(given is GivenVariable ? given : GivenVariable.DecidedWhole(given), some => Stored(with, some!)), false);
    }

    private static object Stored(string with, object given)
    {
        StorableText.Demand(given is IEnumerable<object?> entries ? entries.OfType<string>() : given, "filter");
        return FilterOperators.Stored(with, given);
    }
}
