using System.Linq.Expressions;
using System.Reflection;
using GraphQL.Types;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The operators that filters offer, and what they mean.</summary>
internal static class FilterOperators
{
    private static readonly MethodInfo TextContains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo TextStartsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;
    private static readonly MethodInfo ToLower = typeof(string).GetMethod(nameof(string.ToLower), [])!;

    /// <summary>The input type with the operators that make sense for a value.</summary>
    public static IInputObjectGraphType Input(Type type, IGraphType graph, IGraphType? entry)
    {
        var input = new InputObjectGraphType { Name = (entry is null ? graph.Name : entry.Name + "List") + "Operators", Description = "All operators given must hold." };
        if (entry is not null)
        {
            input.AddField(new FieldType { Name = "has", Description = "The list holds this entry.", ResolvedType = entry });
            return input;
        }

        input.AddField(new FieldType { Name = "eq", Description = "Equal to this.", ResolvedType = graph });
        input.AddField(new FieldType { Name = "ne", Description = "Not equal to this.", ResolvedType = graph });
        input.AddField(new FieldType { Name = "in", Description = "Equal to one of these.", ResolvedType = new ListGraphType(new NonNullGraphType(graph)) });
        input.AddField(new FieldType { Name = "isNull", Description = "There is no value.", ResolvedType = new BooleanGraphType() });
        foreach (var (name, description) in Further(Nullable.GetUnderlyingType(type) ?? type))
            input.AddField(new FieldType { Name = name, Description = description, ResolvedType = graph });
        return input;
    }

    /// <summary>The condition on a value that the operators stand for.</summary>
    public static Expression Condition(Expression value, IDictionary<string, object?> operators) => operators
        .Where(pair => pair.Value is not null || pair.Key is "eq" or "ne")
        .Select(pair => One(value, pair.Key, Storable(pair.Value)))
        .Aggregate((Expression)Expression.Constant(true), Expression.AndAlso);

    private static IEnumerable<(string Name, string Description)> Further(Type type)
    {
        if (type == typeof(string))
            return [("contains", "Contains this text, whatever the case."), ("startsWith", "Begins with this text, whatever the case.")];
        return type.IsEnum || type == typeof(bool) || type == typeof(Guid)
            ? []
            : [("gt", "After or above this."), ("gte", "This or after."), ("lt", "Before or below this."), ("lte", "This or before.")];
    }

    private static Expression One(Expression value, string name, object? given) => name switch
    {
        "eq" or "ne" when given is null => IsNull(value, name == "eq"),
        "eq" => Expression.Equal(value, Given(given, value.Type)),
        "ne" => Expression.NotEqual(value, Given(given, value.Type)),
        "in" => In(value, (IEnumerable<object?>)given!),
        "isNull" => IsNull(value, given is true),
        "contains" => Expression.Call(Lower(value), TextContains, Lower(Given(given, typeof(string)))),
        "startsWith" => Expression.Call(Lower(value), TextStartsWith, Lower(Given(given, typeof(string)))),
        "gt" => Expression.GreaterThan(value, Given(given, value.Type)),
        "gte" => Expression.GreaterThanOrEqual(value, Given(given, value.Type)),
        "lt" => Expression.LessThan(value, Given(given, value.Type)),
        "lte" => Expression.LessThanOrEqual(value, Given(given, value.Type)),
        "has" => Has(value, given),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operator."),
    };

    private static object? Storable(object? given)
    {
        StorableText.Demand(given is IEnumerable<object?> entries ? entries.OfType<string>() : given, "filter");
        return given;
    }

    private static Expression Given(object? given, Type type) => ProjectionContext.Parameter(given, type);

    private static Expression Lower(Expression text) => Expression.Call(text, ToLower);

    private static Expression IsNull(Expression value, bool wanted)
    {
        if (value.Type.IsValueType && Nullable.GetUnderlyingType(value.Type) is null)
            return Expression.Constant(!wanted);
        var nothing = Expression.Constant(null, value.Type);
        return wanted ? Expression.Equal(value, nothing) : Expression.NotEqual(value, nothing);
    }

    private static Expression In(Expression value, IEnumerable<object?> given)
    {
        var entries = given.ToList();
        var list = Array.CreateInstance(value.Type, entries.Count);
        for (var at = 0; at < entries.Count; at++)
            list.SetValue(entries[at], at);
        var values = ProjectionContext.Parameter(list, value.Type.MakeArrayType());
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], values, value);
    }

    private static Expression Has(Expression list, object? given)
    {
        var entry = TypeBook.Entry(list.Type)!;
        return Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [entry], list, Given(given, entry));
    }
}
