using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Which GraphQL type stands for which C# type. Every type exists once.</summary>
public sealed class TypeBook
{
    private readonly Dictionary<Type, IGraphType> known = [];
    private readonly Dictionary<Type, IInputObjectGraphType> operators = [];

    /// <summary>What every connection says of its place.</summary>
    internal PageInfoType PageInfo { get; } = new();

    /// <summary>What every mutation says when nothing was done.</summary>
    internal FailureType Failure { get; } = new();

    /// <summary>The two directions of every sort.</summary>
    internal EnumerationGraphType SortOrder { get; } = GraphQL.SortOrder.Type();

    internal TypeBook()
    {
        Add<string>(new StringGraphType());
        Add<bool>(new BooleanGraphType());
        Add<int>(new IntGraphType());
        Add<long>(new LongGraphType());
        Add<double>(new FloatGraphType());
        known[typeof(float)] = known[typeof(double)];
        Add<decimal>(new DecimalGraphType());
        Add<Guid>(new KeyGraphType());
        Add<DateTimeOffset>(new DateTimeOffsetGraphType { Name = "DateTime", Description = "A point in time, ISO 8601 with its offset." });
    }

    /// <summary>The type for a C# value, not null and, for a list, of entries not null; nullable when asked.</summary>
    public IGraphType For(Type type, bool nullable = false)
    {
        var graph = Bare(type);
        return nullable || graph is NonNullGraphType ? graph : new NonNullGraphType(graph);
    }

    /// <summary>Whether a type of its own stands for the C# type.</summary>
    internal bool Knows(Type type) => known.ContainsKey(type);

    /// <summary>Lets a type of its own stand for the C# type.</summary>
    internal void Add(Type type, IGraphType graph) => known.Add(type, graph);

    /// <summary>The input of operators that a filter on such a value offers.</summary>
    internal IInputObjectGraphType Operators(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (operators.TryGetValue(type, out var found))
            return found;
        return operators[type] = FilterOperators.Input(type, Bare(type), Entry(type) is { } entry ? Bare(entry) : null);
    }

    /// <summary>The entries' type when the type is a list.</summary>
    internal static Type? Entry(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private IGraphType Bare(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (known.TryGetValue(type, out var found))
            return found;
        if (Entry(type) is { } entry)
            return new ListGraphType(For(entry));
        if (type.IsEnum)
            return known[type] = (IGraphType)Activator.CreateInstance(typeof(EnumerationGraphType<>).MakeGenericType(type))!;
        return known[typeof(string)];
    }

    private void Add<T>(IGraphType type) => known[typeof(T)] = type;
}
