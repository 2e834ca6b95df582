using System.Linq.Expressions;
using GraphQL.Resolvers;
using GraphQL.Types;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of a resource, filled by generated code; a selection on it becomes one SQL projection.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class ResourceType<TRecord> : ObjectGraphType<Row>, IResourceType
    where TRecord : class, IResource<TRecord>
{
    private readonly Dictionary<string, IResourceField> fields = new(StringComparer.Ordinal);

    private QueryArguments? pageArguments;

    internal ResourceType(GraphSchema schema, string name, string description)
    {
        Schema = schema;
        Name = name;
        Description = description;
        Filter = new ResourceFilter<TRecord>(name, schema.Types);
        Order = new ResourceOrder<TRecord>(name, schema.Types);
        Connection = ConnectionType.For(this, name);
    }

    /// <inheritdoc />
    public QueryArguments PageArguments => pageArguments ??= GraphQL.PageArguments.Of(this);

    internal GraphSchema Schema { get; }


    internal ResourceFilter<TRecord> Filter { get; }

    internal ResourceOrder<TRecord> Order { get; }

    internal ConnectionType Connection { get; }

    /// <summary>Adds a value of the record, stored or calculated.</summary>
    public ResourceType<TRecord> Value<TValue>(
        string name, string description, Expression<Func<TRecord, TValue>> value, Use use = Use.Select, bool nullable = false)
    {
        var property = char.ToUpperInvariant(name[0]) + name[1..];
        if (RuleBook<TRecord>.HasFieldRules(property))
        {
            Add(name, description, Schema.Types.For(typeof(TValue), nullable: true), new RuledField<TRecord>(property, new ValueField(value)));
            return this;
        }

        Add(name, description, Schema.Types.For(typeof(TValue), nullable), new ValueField(value));
        if (use.HasFlag(Use.Filter))
            Filter.Add(name, value, nullable);
        if (use.HasFlag(Use.Sort))
            Order.Add(name, value);
        return this;
    }

    /// <summary>Adds another record that this one points to.</summary>
    public ResourceType<TRecord> One<TOther>(string name, string description, Expression<Func<TRecord, TOther?>> value)
        where TOther : class, IResource<TOther>
    {
        Schema.WhenComplete(() => Add(name, description, Schema.Of<TOther>(), new OneField<TOther>(value, Schema.Of<TOther>())));
        return this;
    }

    /// <summary>Adds the page of records that point to this one.</summary>
    public ResourceType<TRecord> Many<TOther>(string name, string description, Expression<Func<TRecord, IEnumerable<TOther>>> value)
        where TOther : class, IResource<TOther>
    {
        Schema.WhenComplete(() =>
        {
            var other = Schema.Of<TOther>();
            var field = Add(name, description, new NonNullGraphType(other.Connection), new ManyField<TOther>(value, other));
            field.Arguments = other.PageArguments;
        });
        return this;
    }

    object? IResourceType.Present(SelectedField selected, object? projected) => fields[selected.Name].Present(projected, selected);

    /// <summary>The selected values of a record as one array.</summary>
    internal Expression Projection(Expression record, IReadOnlyList<SelectedField> selection, ProjectionContext context) =>
        Expression.NewArrayInit(typeof(object), selection.Select(selected => fields.TryGetValue(selected.Name, out var field)
            ? field.Project(record, selected, context)
            : Expression.Constant(null, typeof(object))));

    private FieldType Add(string name, string description, IGraphType type, IResourceField field)
    {
        fields.Add(name, field);
        return AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = type,
            Resolver = new FuncFieldResolver<Row, object?>(context => context.Source.Value(SelectedField.KeyOf(context))),
        });
    }
}
