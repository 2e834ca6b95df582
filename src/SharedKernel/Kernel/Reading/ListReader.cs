using System.Globalization;
using System.Linq.Expressions;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Reading.Repeating;

namespace Knowledge.Kernel.Reading;

/// <summary>Reads a selection of a connection and its arguments into a page of a list.</summary>
internal static class ListReader
{
    public static ListReading Read(ResourceType type, SelectedField connection, IReadOnlyList<LambdaExpression> narrowing, ReadingKey key, bool onDeleted = false)
    {
        var readable = key.Word(type.Name).Readable(type, onDeleted);
        key.IsUnique |= narrowing.Count > 0;
        var arguments = connection.OpenArguments(type.PageArguments);
        var filter = FilterReader.Read(type, Given(arguments, "filter"), key);
        var order = Order(type, GivenVariable.DecidedWhole(Given(arguments, "sort")), key);
        return new ListReading(type, readable, narrowing, filter, order, Bounds(arguments, order, key), Parts(type, connection, key));
    }

    private static List<OrderKey> Order(ResourceType type, object? sort, ReadingKey key) =>
        [.. type.Order.Keys(sort).Select(part => new OrderKey(key.Word(part.Field.Name).Word(part.Descending ? "-" : "+").Value(type, part.Field), part.Descending))];

    private static object? Given(IDictionary<string, object?> arguments, string name) => arguments.TryGetValue(name, out var value) ? value : null;

    private static PageBounds Bounds(IDictionary<string, object?> arguments, IReadOnlyList<OrderKey> order, ReadingKey key)
    {
        var (first, last) = (GivenVariable.Decided(Given(arguments, "first")) as int?, GivenVariable.Decided(Given(arguments, "last")) as int?);
        if (first is not null && last is not null)
            throw new Refusal(FailureCode.Invalid, "Give either 'first' or 'last'.", "last");
        var size = last is not null ? Checked(last.Value, "last") : Checked(first ?? PageArguments.DefaultFirst, "first");
        key.Word(last is not null ? "last" : "first").Word(size.ToString(CultureInfo.InvariantCulture));
        return new PageBounds(size, last is not null, Place(arguments, "after", order, key), Place(arguments, "before", order, key));
    }

    private static int Checked(int size, string name) => size is >= 1 and <= PageArguments.MaximumFirst
        ? size
        : throw new Refusal(FailureCode.Invalid, $"'{name}' is {size}; ask for 1 to {PageArguments.MaximumFirst} records.", name);

    private static Place? Place(IDictionary<string, object?> arguments, string name, IReadOnlyList<OrderKey> order, ReadingKey key)
    {
        if (Given(arguments, name) is not { } given)
            return null;
        key.Word(name);
        return new Place(key.Slots(given, cursor => Cursor.Read(cursor, order, name)));
    }

    private static List<PartReading> Parts(ResourceType type, SelectedField connection, ReadingKey key)
    {
        key.Open();
        var parts = new List<PartReading>(connection.Children.Count);
        foreach (var field in connection.Children)
        {
            key.Word(field.Key).Word(field.Name);
            parts.Add(field.Name switch
            {
                "nodes" => new PartReading.Nodes(field.Key, RecordReader.Read(type, field.Children, key)),
                "edges" => new PartReading.Edges(field.Key, Edges(type, field, key)),
                "pageInfo" => new PartReading.PageInfo(field.Key, Facts(field, key)),
                "totalCount" => new PartReading.Total(field.Key),
                _ => new PartReading.TypeName(field.Key, type.Connection.Name),
            });
        }

        key.Close();
        return parts;
    }

    private static List<EdgeReading> Edges(ResourceType type, SelectedField edges, ReadingKey key)
    {
        key.Open();
        var fields = new List<EdgeReading>(edges.Children.Count);
        foreach (var field in edges.Children)
        {
            key.Word(field.Key).Word(field.Name);
            fields.Add(field.Name switch
            {
                "node" => new EdgeReading(field.Key, RecordReader.Read(type, field.Children, key)),
                "cursor" => new EdgeReading(field.Key),
                _ => new EdgeReading(field.Key, Name: type.Name + "Edge"),
            });
        }

        key.Close();
        return fields;
    }

    private static List<(string Key, PageFact Fact)> Facts(SelectedField info, ReadingKey key)
    {
        key.Open();
        var facts = new List<(string Key, PageFact Fact)>(info.Children.Count);
        foreach (var field in info.Children)
        {
            key.Word(field.Key).Word(field.Name);
            facts.Add((field.Key, field.Name switch
            {
                "hasNextPage" => PageFact.HasNext,
                "hasPreviousPage" => PageFact.HasPrevious,
                "startCursor" => PageFact.StartCursor,
                "endCursor" => PageFact.EndCursor,
                _ => PageFact.TypeName,
            }));
        }

        key.Close();
        return facts;
    }
}
