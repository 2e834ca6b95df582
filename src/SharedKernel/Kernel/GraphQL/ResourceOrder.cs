using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>How a list is ordered: by the fields asked for and always by the key last, so that every record has one place.</summary>
internal sealed class ResourceOrder : InputObjectGraphType
{
    private readonly EnumerationGraphType field;
    private readonly Dictionary<string, ResourceField.OfValue> values = new(StringComparer.Ordinal);
    private ResourceField.OfValue key = null!;

    public ResourceOrder(string resource, TypeBook types)
    {
        Name = resource + "Sort";
        Description = "By which field to order, and which way.";
        field = new EnumerationGraphType { Name = resource + "SortField" };
        AddField(new FieldType { Name = "field", ResolvedType = new NonNullGraphType(field) });
        AddField(new FieldType { Name = "order", ResolvedType = types.SortOrder, DefaultValue = SortOrder.Ascending });
    }

    public bool IsEmpty => values.Count == 0;

    public void Add(ResourceField.OfValue value)
    {
        values.Add(value.Name, value);
        field.Add(EnumNames.Constant(value.Name), value.Name);
    }

    /// <summary>The key that every order ends with.</summary>
    public void End(ResourceField.OfValue unique) => key = unique;

    /// <summary>The keys to order by; newest first when nothing was asked for.</summary>
    public IReadOnlyList<(ResourceField.OfValue Field, bool Descending)> Keys(object? given)
    {
        var asked = (given as IEnumerable<object?> ?? []).OfType<IDictionary<string, object?>>().Select(Key).DistinctBy(sort => sort.Field.Name).ToList();
        return [.. asked, (key, asked.Count == 0 || asked[^1].Descending)];
    }

    private (ResourceField.OfValue Field, bool Descending) Key(IDictionary<string, object?> sort) =>
        (values[(string)sort["field"]!], SortOrder.Descending.Equals(sort.TryGetValue("order", out var order) ? order : null));
}
