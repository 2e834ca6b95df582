using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>Reads a selection of groups and its arguments.</summary>
internal static class GroupReader
{
    public static GroupReading Read(GroupTypes types, SelectedField selected, ReadingKey key)
    {
        var arguments = selected.Arguments(types.Arguments);
        var readable = key.Word(types.Resource.Name).Readable(types.Resource);
        var by = ((IEnumerable<object?>)arguments["by"]!).Cast<IDictionary<string, object?>>().Select(one => By(types, one, key)).ToList();
        if (by.Count > GroupTypes.MostKeys)
            throw new Refusal(FailureCode.Invalid, $"'by' takes at most {GroupTypes.MostKeys} fields.", "by");
        if (by.GroupBy(one => one.Value.Field.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new Refusal(FailureCode.Invalid, $"'by' has '{twice.Key}' twice; leave one out.", "by");
        var filter = FilterReader.Read(types.Resource, arguments.TryGetValue("filter", out var given) ? given : null, key);
        var size = arguments.TryGetValue("first", out var first) && first is int asked ? asked : GroupTypes.DefaultFirst;
        if (size is < 1 or > GroupTypes.MaximumFirst)
            throw new Refusal(FailureCode.Invalid, $"'first' is {size}; ask for 1 to {GroupTypes.MaximumFirst} groups.", "first");
        return new(types.Resource, readable, by, filter, key.Slot(size), Within(selected, key, field => Part(types, field, by, key)));
    }

    private static GroupKey By(GroupTypes types, IDictionary<string, object?> given, ReadingKey key)
    {
        var field = types.Key((string)given["field"]!);
        var every = given.TryGetValue("every", out var unit) ? (string?)unit : null;
        key.Word(field.Name).Word(every ?? "-");
        return every is null || (Nullable.GetUnderlyingType(field.Type) ?? field.Type) == typeof(DateTimeOffset)
            ? new GroupKey(key.Value(types.Resource, field), every)
            : throw new Refusal(FailureCode.Invalid, $"'every' is for times; '{field.Name}' is none.", "by", "every");
    }

    private static GroupPart Part(GroupTypes types, SelectedField selected, IReadOnlyList<GroupKey> by, ReadingKey key)
    {
        key.Word(selected.Key).Word(selected.Name);
        return selected.Name switch
        {
            "count" => new GroupPart.Count(selected.Key),
            "keys" => new GroupPart.Common(selected.Key, Within(selected, key, field => (field.Key, Common(field, by, key)))),
            "sum" => Aggregates(types, GroupFunction.Sum, selected, key),
            "average" => Aggregates(types, GroupFunction.Average, selected, key),
            "min" => Aggregates(types, GroupFunction.Min, selected, key),
            "max" => Aggregates(types, GroupFunction.Max, selected, key),
            _ => new GroupPart.TypeName(selected.Key, types.Group.Name),
        };
    }

    private static string? Common(SelectedField field, IReadOnlyList<GroupKey> by, ReadingKey key)
    {
        key.Word(field.Key).Word(field.Name);
        if (field.Name == "__typename")
            return null;
        return by.Any(one => one.Value.Field.Name == field.Name)
            ? field.Name
            : throw new Refusal(FailureCode.Invalid, $"The records of a group do not have '{field.Name}' in common; add it to 'by'.", "by");
    }

    private static GroupPart.Aggregates Aggregates(GroupTypes types, GroupFunction function, SelectedField selected, ReadingKey key) => new(
        selected.Key,
        function,
        Within(selected, key, field =>
        {
            key.Word(field.Key).Word(field.Name);
            return (field.Key, field.Name == "__typename" ? null : key.Value(types.Resource, types.Key(field.Name)));
        }));

    private static List<T> Within<T>(SelectedField selected, ReadingKey key, Func<SelectedField, T> read)
    {
        key.Open();
        var parts = selected.Children.Select(read).ToList();
        key.Close();
        return parts;
    }
}
