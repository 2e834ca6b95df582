using GraphQL.Types;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.GraphQL;

/// <summary>Which GraphQL type stands for which C# type. Every type exists once.</summary>
public sealed class TypeBook
{
    private readonly Dictionary<Type, IGraphType> known = [];
    private readonly Dictionary<Type, IGraphType> inputs = [];
    private readonly Dictionary<string, IInputObjectGraphType> operators = [];

    /// <summary>What every connection says of its place.</summary>
    internal PageInfoType PageInfo { get; } = new();

    /// <summary>What every mutation says when nothing was done.</summary>
    internal FailureType Failure { get; } = new();

    /// <summary>The spans by which times are grouped.</summary>
    internal EnumerationGraphType TimeSpans { get; } = Spans();

    /// <summary>The two directions of every sort.</summary>
    internal EnumerationGraphType SortOrder { get; } = GraphQL.SortOrder.Type();

    /// <summary>How values of the types are written.</summary>
    internal ResultValues Values { get; } = new();

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
    public IGraphType For(Type type, bool nullable = false) => Or(Bare(type), nullable);

    /// <summary>The same for a value that a client gives.</summary>
    public IGraphType ForInput(Type type, bool nullable = false)
    {
        if (inputs.TryGetValue(type, out var input))
            return Or(input, nullable);
        return Entry(type) is { } entry && inputs.ContainsKey(entry) ? Or(new ListGraphType(ForInput(entry)), nullable) : For(type, nullable);
    }

    /// <summary>The types of an embedded record, made and filled when it is met first.</summary>
    internal void Embedded<T>(string name, string description, Action<EmbeddedType<T>> fill)
    {
        if (inputs.ContainsKey(typeof(T)))
            return;
        var type = new EmbeddedType<T>(this, name, description);
        (known[typeof(T)], inputs[typeof(T)]) = (type.Output, type.Input);
        fill(type);
    }

    /// <summary>Whether a type of its own stands for the C# type.</summary>
    internal bool Knows(Type type) => known.ContainsKey(type);

    /// <summary>Lets a type of its own stand for the C# type.</summary>
    internal void Add(Type type, IGraphType graph) => known.Add(type, graph);

    /// <summary>The input of operators that a filter on such a value offers.</summary>
    internal IInputObjectGraphType Operators(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var entry = Entry(type) is { } many ? Bare(many) : null;
        var name = FilterOperators.Name(Bare(type), entry);
        if (operators.TryGetValue(name, out var found))
            return found;
        return operators[name] = FilterOperators.Input(name, type, Bare(type), entry);
    }

    /// <summary>The entries' type when the type is a list.</summary>
    internal static Type? Entry(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    /// <summary>Whether values travel and are stored as the text that they parse from.</summary>
    internal static bool IsValueObject(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return !type.IsPrimitive && !type.IsEnum && type != typeof(string) && type != typeof(Guid) && type != typeof(decimal)
            && type != typeof(DateTimeOffset) && Entry(type) is null && !EmbeddedJson.IsEmbedded(type);
    }

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

    private static EnumerationGraphType Spans()
    {
        var spans = new EnumerationGraphType { Name = "TimeUnit", Description = "A span of time in UTC." };
        foreach (var unit in new[] { "hour", "day", "week", "month", "year" })
            spans.Add(unit.ToUpperInvariant(), unit);
        return spans;
    }

    private static IGraphType Or(IGraphType graph, bool nullable) => nullable || graph is NonNullGraphType ? graph : new NonNullGraphType(graph);

    private void Add<T>(IGraphType type) => known[typeof(T)] = type;
}
