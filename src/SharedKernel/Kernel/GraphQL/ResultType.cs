using GraphQL.Types;
using Knowledge.Kernel.Resources;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of a record that an action answers with; filled by generated code.</summary>
/// <typeparam name="TResult">The record.</typeparam>
public sealed class ResultType<TResult> : ObjectGraphType<Row>
{
    private readonly GraphSchema schema;
    private readonly ResultObject<TResult> parts;

    internal ResultType(GraphSchema schema, string name, string description)
    {
        this.schema = schema;
        parts = schema.Types.Values.Add<TResult>(name);
        Name = name;
        Description = description;
    }

    /// <summary>Adds one of its properties.</summary>
    public ResultType<TResult> Value<TValue>(string name, string description, Func<TResult, TValue> value, bool nullable = false)
    {
        parts.Part(name, value);
        return Add(name, description, schema.Types.For(typeof(TValue), nullable));
    }

    /// <summary>Adds a record of a resource that it refers to.</summary>
    public ResultType<TResult> One<TRecord>(string name, string description, Func<TResult, Reference<TRecord>?> value)
        where TRecord : class, IResource<TRecord>
    {
        var type = schema.Of<TRecord>();
        parts.Reference(name, result => value(result)?.Id, type);
        return Add(name, description, type);
    }

    private ResultType<TResult> Add(string name, string description, IGraphType type)
    {
        AddField(new FieldType { Name = name, Description = description, ResolvedType = type, Resolver = Row.Resolver });
        return this;
    }
}

/// <summary>Adds the types of what actions answer with.</summary>
public static class ResultTypes
{
    /// <summary>Adds the type of a record, once, however many actions answer with it.</summary>
    public static void Result<TResult>(this GraphSchema schema, string name, string description, Action<ResultType<TResult>> fill)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(fill);
        if (schema.Types.Knows(typeof(TResult)))
            return;
        var type = new ResultType<TResult>(schema, name, description);
        schema.Types.Add(typeof(TResult), type);
        schema.WhenComplete(() => fill(type));
    }
}
