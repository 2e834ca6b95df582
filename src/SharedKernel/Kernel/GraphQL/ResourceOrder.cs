using System.Linq.Expressions;
using System.Text;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>How a list is ordered: by the fields asked for and always by the key last, so that every record has one place.</summary>
internal sealed class ResourceOrder<TRecord> : InputObjectGraphType
    where TRecord : class, Resources.IResource<TRecord>
{
    private static readonly Expression<Func<TRecord, Guid>> Key = record => record.Id;

    private readonly EnumerationGraphType field;
    private readonly Dictionary<string, LambdaExpression> values = new(StringComparer.Ordinal);

    public ResourceOrder(string resource, TypeBook types)
    {
        Name = resource + "Sort";
        Description = "By which field to order, and which way.";
        field = new EnumerationGraphType { Name = resource + "SortField" };
        AddField(new FieldType { Name = "field", ResolvedType = new NonNullGraphType(field) });
        AddField(new FieldType { Name = "order", ResolvedType = types.SortOrder, DefaultValue = SortOrder.Ascending });
    }

    public bool IsEmpty => values.Count == 0;

    public void Add(string name, LambdaExpression value)
    {
        values.Add(name, value);
        field.Add(Constant(name), name);
    }

    /// <summary>The keys to order by; newest first when nothing was asked for.</summary>
    public IReadOnlyList<OrderKey> Keys(object? given)
    {
        var asked = (given as IEnumerable<object?> ?? []).OfType<IDictionary<string, object?>>()
            .Select(sort => new OrderKey(values[(string)sort["field"]!], SortOrder.Descending.Equals(sort.TryGetValue("order", out var order) ? order : null)))
            .ToList();
        return [.. asked, new OrderKey(Key, asked.Count == 0 || asked[^1].Descending)];
    }

    private static string Constant(string name) => name.Aggregate(
        new StringBuilder(), (text, letter) => (char.IsUpper(letter) ? text.Append('_') : text).Append(char.ToUpperInvariant(letter))).ToString();
}

/// <summary>One key of an order.</summary>
internal sealed record OrderKey(LambdaExpression Value, bool Descending);
