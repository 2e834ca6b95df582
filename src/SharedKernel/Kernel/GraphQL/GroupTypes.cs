using GraphQL.Types;
using Knowledge.Kernel.Reading;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL types with which the records of a resource are grouped and aggregated.</summary>
internal sealed class GroupTypes
{
    /// <summary>How many values a group may be made by.</summary>
    public const int MostKeys = 4;

    /// <summary>How many groups are listed when the client does not say.</summary>
    public const int DefaultFirst = 100;

    /// <summary>How many groups are listed at most.</summary>
    public const int MaximumFirst = 1000;

    private static readonly HashSet<Type> Numbers = [typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)];

    private readonly Dictionary<string, ResourceField.OfValue> keys;

    private GroupTypes(ResourceType resource, IEnumerable<ResourceField.OfValue> fields)
    {
        Resource = resource;
        keys = fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
        Group = new ObjectGraphType<Row> { Name = resource.Name + "Group", Description = $"Some {resource.Name} records that have values in common." };
        Arguments = new QueryArguments(
            new QueryArgument(new NonNullGraphType(new ListGraphType(new NonNullGraphType(By())))) { Name = "by", Description = $"What the records of a group have in common, at most {MostKeys} fields; with none, all are one group." },
            new QueryArgument(resource.Filter) { Name = "filter", Description = "Which records." },
            new QueryArgument(new IntGraphType()) { Name = "first", Description = $"How many groups at most, the largest first, 1 to {MaximumFirst}; {DefaultFirst} unless told." });
        Describe();
    }

    public ResourceType Resource { get; }

    /// <summary>The type of one group.</summary>
    public ObjectGraphType<Row> Group { get; }

    public QueryArguments Arguments { get; }

    /// <summary>The types of a resource; null when it has no field to group by.</summary>
    public static GroupTypes? For(ResourceType resource)
    {
        var fields = resource.Comparable.Where(field => field.Name != "id" && TypeBook.Entry(field.Type) is null).ToList();
        return fields.Count == 0 ? null : new GroupTypes(resource, fields);
    }

    /// <summary>A field to group by or to aggregate.</summary>
    public ResourceField.OfValue Key(string name) => keys[name];

    private void Describe()
    {
        Add(Group, "count", "How many records.", new NonNullGraphType(new IntGraphType()));
        Add(Group, "keys", "What they have in common; only fields named in 'by' can be asked for.", new NonNullGraphType(Object("Keys", keys.Values, TypeOf)));
        var numbers = keys.Values.Where(field => Numbers.Contains(Bare(field))).ToList();
        var ordered = keys.Values.Where(field => Numbers.Contains(Bare(field)) || Bare(field) == typeof(DateTimeOffset) || Bare(field) == typeof(string)).ToList();
        if (numbers.Count > 0)
        {
            Add(Group, "sum", "Sums.", new NonNullGraphType(Object("Sums", numbers, field => Types.For(SumType(field.Type), nullable: true))));
            Add(Group, "average", "Averages; null where no record has a value.", new NonNullGraphType(Object("Averages", numbers, _ => Types.For(typeof(double), nullable: true))));
        }

        if (ordered.Count == 0)
            return;
        Add(Group, "min", "The smallest or earliest values; null where no record has one.", new NonNullGraphType(Object("Minima", ordered, TypeOf)));
        Add(Group, "max", "The largest or latest values; null where no record has one.", new NonNullGraphType(Object("Maxima", ordered, TypeOf)));
    }

    /// <summary>Sums are wider than what they sum up.</summary>
    public static Type SumType(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var number when number == typeof(int) => typeof(long),
        var number when number == typeof(float) => typeof(double),
        var number => number,
    };

    private TypeBook Types => Resource.Schema.Types;

    private InputObjectGraphType By()
    {
        var field = new EnumerationGraphType { Name = Resource.Name + "GroupField" };
        foreach (var name in keys.Keys)
            field.Add(EnumNames.Constant(name), name);
        var input = new InputObjectGraphType { Name = Resource.Name + "GroupBy", Description = "A value that the records of a group have in common." };
        input.AddField(new FieldType { Name = "field", ResolvedType = new NonNullGraphType(field) });
        input.AddField(new FieldType { Name = "every", Description = "For times: the span that counts as one value.", ResolvedType = Types.TimeSpans });
        return input;
    }

    private ObjectGraphType<Row> Object(string suffix, IEnumerable<ResourceField.OfValue> fields, Func<ResourceField.OfValue, IGraphType> type)
    {
        var made = new ObjectGraphType<Row> { Name = $"{Resource.Name}Group{suffix}" };
        foreach (var field in fields)
            Add(made, field.Name, Resource.GetField(field.Name)?.Description, type(field));
        return made;
    }

    private IGraphType TypeOf(ResourceField.OfValue field) => Types.For(field.Type, nullable: true);

    private static Type Bare(ResourceField.OfValue field) => Nullable.GetUnderlyingType(field.Type) ?? field.Type;

    private static void Add(ObjectGraphType<Row> type, string name, string? description, IGraphType graph) =>
        type.AddField(new FieldType { Name = name, Description = description, ResolvedType = graph, Resolver = Row.Resolver });
}
