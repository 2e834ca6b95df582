using GraphQL.Resolvers;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL types of an embedded record, one for output and one for input, filled by generated code.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class EmbeddedType<T>
{
    private readonly TypeBook types;

    internal EmbeddedType(TypeBook types, string name, string description)
    {
        this.types = types;
        Output = new ObjectGraphType<T> { Name = name, Description = description };
        Input = new InputObjectGraphType { Name = name + "Input", Description = description };
    }

    internal ObjectGraphType<T> Output { get; }

    internal InputObjectGraphType Input { get; }

    /// <summary>Adds a value of the record.</summary>
    public EmbeddedType<T> Value<TValue>(string name, string description, Func<T, TValue> value, bool nullable = false)
    {
        var isValueObject = ValueField.IsValueObject(Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue));
        Output.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = types.For(typeof(TValue), nullable),
            Resolver = new FuncFieldResolver<T, object?>(context => isValueObject ? value(context.Source)?.ToString() : value(context.Source)),
        });
        Input.AddField(new FieldType { Name = name, Description = description, ResolvedType = types.ForInput(typeof(TValue), nullable) });
        return this;
    }
}
