using System.Linq.Expressions;
using GraphQL.Types;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Resources;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of a resource, filled by generated code; a selection on it becomes one SQL statement.</summary>
public abstract class ResourceType : ObjectGraphType<Row>
{
    private readonly Dictionary<string, ResourceField> fields = new(StringComparer.Ordinal);

    private readonly List<ResourceField.OfValue> comparable = [];

    private QueryArguments? pageArguments;

    private protected ResourceType(GraphSchema schema, string name, string description)
    {
        Schema = schema;
        Name = name;
        Description = description;
        Filter = new ResourceFilter(name, schema.Types);
        Order = new ResourceOrder(name, schema.Types);
        Connection = ConnectionType.For(this);
    }

    internal GraphSchema Schema { get; }

    /// <summary>The resource's class.</summary>
    internal abstract Type Record { get; }

    internal ResourceFilter Filter { get; }

    internal ResourceOrder Order { get; }

    internal ConnectionType Connection { get; }

    /// <summary>The arguments of its lists.</summary>
    internal QueryArguments PageArguments => pageArguments ??= GraphQL.PageArguments.Of(this);

    /// <summary>The values that clients may filter or sort by, and so also group by and aggregate.</summary>
    internal IReadOnlyList<ResourceField.OfValue> Comparable => comparable;

    /// <summary>What a field stands for.</summary>
    internal ResourceField Field(string name) => fields[name];

    /// <summary>The condition on record and actor under which the actor may read a record, or a destroyed one; null when all may be read.</summary>
    internal abstract LambdaExpression? Readable(Actor actor, bool onDeleted = false);

    /// <summary>The condition on record and actor under which the actor may know a value of a record; null when of all.</summary>
    internal abstract LambdaExpression? Visible(string field, Actor actor);

    /// <exception cref="Refusal">The actor is rejected from reading the resource at all.</exception>
    internal abstract void DemandRead(Actor actor);

    /// <summary>Whether rules say who may know the field.</summary>
    internal abstract bool HasRules(string field);

    private protected void AddValue(string name, string description, LambdaExpression value, Use use, bool nullable)
    {
        var field = new ResourceField.OfValue(name, value, nullable);
        Add(name, description, Schema.Types.For(value.ReturnType, nullable || HasRules(name)), field);
        if (use.HasFlag(Use.Filter))
            Filter.Add(name, value.ReturnType);
        if (use.HasFlag(Use.Sort))
            Order.Add(field);
        if (use != Use.Select)
            comparable.Add(field);
    }

    private protected void AddCalculated(
        string name, string description, Type type, QueryArguments arguments, Func<ActionInput, LambdaExpression> value, bool nullable) =>
        Add(name, description, Schema.Types.For(type, nullable || HasRules(name)), new ResourceField.Calculated(name, arguments, value, nullable)).Arguments = arguments;

    private protected void AddOne(string name, string description, LambdaExpression relation, ResourceType other)
    {
        Add(name, description, other, new ResourceField.OfOne(relation, () => other));
        Filter.Add(name, other.Filter);
    }

    private protected void AddMany(string name, string description, LambdaExpression relation, ResourceType other, ResourceType? between = null)
    {
        Add(name, description, new NonNullGraphType(other.Connection), new ResourceField.OfMany(relation, () => other, between)).Arguments = other.PageArguments;
        Filter.Add(name, other.Filter.Quantified);
    }

    private FieldType Add(string name, string description, IGraphType type, ResourceField field)
    {
        fields.Add(name, field);
        return AddField(new FieldType { Name = name, Description = description, ResolvedType = type, Resolver = Row.Resolver });
    }
}

/// <summary>The GraphQL type of a resource.</summary>
/// <typeparam name="TRecord">The resource.</typeparam>
public sealed class ResourceType<TRecord> : ResourceType
    where TRecord : class, IResource<TRecord>
{
    private static readonly Expression<Func<TRecord, Guid>> KeyOf = record => record.Id;

    internal ResourceType(GraphSchema schema, string name, string description)
        : base(schema, name, description) => Order.End(new ResourceField.OfValue("id", KeyOf, false));

    internal override Type Record => typeof(TRecord);

    /// <summary>Adds a value of the record, stored or calculated.</summary>
    public ResourceType<TRecord> Value<TValue>(
        string name, string description, Expression<Func<TRecord, TValue>> value, Use use = Use.Select, bool nullable = false)
    {
        AddValue(name, description, value, use, nullable);
        return this;
    }

    /// <summary>Adds the version, which is another one after every change.</summary>
    public ResourceType<TRecord> Version() => Value(
        "version",
        "Another one after every change; give it as 'ifVersion' to change the record only as you have read it.",
        record => EF.Property<uint>(record, "xmin").ToString());

    /// <summary>Adds a value that is calculated with arguments of the client's.</summary>
    public ResourceType<TRecord> Calculation<TValue>(
        string name, string description, IReadOnlyList<InputField> inputs, Func<ActionInput, Expression<Func<TRecord, TValue>>> value, bool nullable = false)
    {
        AddCalculated(name, description, typeof(TValue), new QueryArguments(inputs.Select(input => input.Argument(Schema.Types))), value, nullable);
        return this;
    }

    /// <summary>Adds another record that this one points to.</summary>
    public ResourceType<TRecord> One<TOther>(string name, string description, Expression<Func<TRecord, TOther?>> value)
        where TOther : class, IResource<TOther>
    {
        Schema.WhenComplete(() => AddOne(name, description, value, Schema.Of<TOther>()));
        return this;
    }

    /// <summary>Adds the page of records that point to this one.</summary>
    public ResourceType<TRecord> Many<TOther>(string name, string description, Expression<Func<TRecord, IEnumerable<TOther>>> value)
        where TOther : class, IResource<TOther>
    {
        Schema.WhenComplete(() => AddMany(name, description, value, Schema.Of<TOther>()));
        return this;
    }

    /// <summary>Adds the page of records that records of a third resource join to this one; only those of them that the actor may read are followed.</summary>
    public ResourceType<TRecord> Many<TOther, TBetween>(string name, string description, Expression<Func<TRecord, IEnumerable<TOther>>> value)
        where TOther : class, IResource<TOther>
        where TBetween : class, IResource<TBetween>
    {
        Schema.WhenComplete(() => AddMany(name, description, value, Schema.Of<TOther>(), Schema.Of<TBetween>()));
        return this;
    }

    internal override LambdaExpression? Readable(Actor actor, bool onDeleted = false) => RuleBook<TRecord>.ReadCondition(actor, onDeleted);

    internal override LambdaExpression? Visible(string field, Actor actor) => RuleBook<TRecord>.FieldReadable(Property(field), actor);

    internal override void DemandRead(Actor actor) => RuleBook<TRecord>.DemandRead(actor);

    internal override bool HasRules(string field) => RuleBook<TRecord>.HasFieldRules(Property(field));

    private static string Property(string field) => char.ToUpperInvariant(field[0]) + field[1..];
}
