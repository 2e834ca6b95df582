using System.Linq.Expressions;
using GraphQL.Types;
using Knowledge.Kernel.Policies;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The filter input of a resource: operators for each field that may be filtered by, joined by <c>and</c>, <c>or</c> and <c>not</c>.</summary>
internal sealed class ResourceFilter<TRecord> : InputObjectGraphType
{
    private readonly TypeBook types;
    private readonly Dictionary<string, LambdaExpression> values = new(StringComparer.Ordinal);

    public ResourceFilter(string resource, TypeBook types)
    {
        this.types = types;
        Name = resource + "Filter";
        Description = $"Which records of {resource} to list. All conditions given must hold.";
        var self = new ListGraphType(new NonNullGraphType(this));
        AddField(new FieldType { Name = "and", Description = "All of these hold.", ResolvedType = self });
        AddField(new FieldType { Name = "or", Description = "At least one of these holds.", ResolvedType = self });
        AddField(new FieldType { Name = "not", Description = "This does not hold.", ResolvedType = this });
    }

    public void Add(string name, LambdaExpression value, bool nullable)
    {
        values.Add(name, value);
        AddField(new FieldType { Name = name, ResolvedType = types.Operators(value.ReturnType) });
    }

    /// <summary>The condition that a client's filter stands for.</summary>
    public Expression<Func<TRecord, bool>>? Condition(object? given)
    {
        if (given is not IDictionary<string, object?> filter || filter.Count == 0)
            return null;
        var record = Expression.Parameter(typeof(TRecord), "record");
        return Expression.Lambda<Func<TRecord, bool>>(All(record, filter), record);
    }

    private Expression All(ParameterExpression record, IDictionary<string, object?> filter) =>
        filter.Select(pair => Part(record, pair.Key, pair.Value)).Aggregate((Expression)Expression.Constant(true), Expression.AndAlso);

    private Expression Part(ParameterExpression record, string name, object? given) => (name, given) switch
    {
        (_, null) => Expression.Constant(true),
        ("and", IEnumerable<object?> parts) => Each(record, parts).Aggregate((Expression)Expression.Constant(true), Expression.AndAlso),
        ("or", IEnumerable<object?> parts) => Each(record, parts).Aggregate((Expression)Expression.Constant(false), Expression.OrElse),
        ("not", IDictionary<string, object?> part) => Expression.Not(All(record, part)),
        (_, IDictionary<string, object?> operators) => FilterOperators.Condition(Substitution.Inline(values[name], record), operators),
        _ => throw new ArgumentException($"'{name}' is no filter.", nameof(given)),
    };

    private IEnumerable<Expression> Each(ParameterExpression record, IEnumerable<object?> parts) =>
        parts.OfType<IDictionary<string, object?>>().Select(part => All(record, part));
}
