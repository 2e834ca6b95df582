using GraphQL.Resolvers;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL type of a record that an action answers with; filled by generated code.</summary>
/// <typeparam name="TResult">The record.</typeparam>
public sealed class ResultType<TResult> : ObjectGraphType<TResult>
{
    private readonly TypeBook types;

    internal ResultType(TypeBook types, string name, string description)
    {
        this.types = types;
        Name = name;
        Description = description;
    }

    /// <summary>Adds one of its properties.</summary>
    public ResultType<TResult> Value<TValue>(string name, string description, Func<TResult, TValue> value, bool nullable = false)
    {
        var shown = new ShownValue<TValue>(types, nullable);
        AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = shown.Type,
            Resolver = new FuncFieldResolver<TResult, object?>(context => shown.Present(value(context.Source))),
        });
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
        var type = new ResultType<TResult>(schema.Types, name, description);
        schema.Types.Add(typeof(TResult), type);
        schema.WhenComplete(() => fill(type));
    }
}
