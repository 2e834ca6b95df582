using System.Linq.Expressions;
using System.Text;
using GraphQL.Types;
using Knowledge.Kernel.Reading;

namespace Knowledge.Kernel.GraphQL;

/// <summary>How a list is ordered: by the fields asked for and always by the key last, so that every record has one place.</summary>
internal sealed class ResourceOrder : InputObjectGraphType
{
    private readonly EnumerationGraphType field;
    private readonly Dictionary<string, (LambdaExpression Value, bool MayBeNull)> values = new(StringComparer.Ordinal);
    private LambdaExpression key = null!;

    public ResourceOrder(string resource, TypeBook types)
    {
        Name = resource + "Sort";
        Description = "By which field to order, and which way.";
        field = new EnumerationGraphType { Name = resource + "SortField" };
        AddField(new FieldType { Name = "field", ResolvedType = new NonNullGraphType(field) });
        AddField(new FieldType { Name = "order", ResolvedType = types.SortOrder, DefaultValue = SortOrder.Ascending });
    }

    public bool IsEmpty => values.Count == 0;

    public void Add(string name, LambdaExpression value, bool mayBeNull)
    {
        values.Add(name, (value, mayBeNull));
        field.Add(Constant(name), name);
    }

    /// <summary>The key that every order ends with.</summary>
    public void End(LambdaExpression unique) => key = unique;

    /// <summary>The keys to order by; newest first when nothing was asked for.</summary>
    public IReadOnlyList<OrderKey> Keys(object? given)
    {
        var asked = (given as IEnumerable<object?> ?? []).OfType<IDictionary<string, object?>>().Select(Key).DistinctBy(sort => sort.Field).ToList();
        return [.. asked, new OrderKey("id", key, asked.Count == 0 || asked[^1].Descending, false)];
    }

    private OrderKey Key(IDictionary<string, object?> sort)
    {
        var name = (string)sort["field"]!;
        var (value, mayBeNull) = values[name];
        return new OrderKey(name, value, SortOrder.Descending.Equals(sort.TryGetValue("order", out var order) ? order : null), mayBeNull);
    }

    private static string Constant(string name) => name.Aggregate(
        new StringBuilder(), (text, letter) => (char.IsUpper(letter) ? text.Append('_') : text).Append(char.ToUpperInvariant(letter))).ToString();
}
