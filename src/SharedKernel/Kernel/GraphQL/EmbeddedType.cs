using GraphQL.Resolvers;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The GraphQL types of an embedded record, one for output and one for input, filled by generated code.</summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class EmbeddedType<T>
{
    private readonly TypeBook types;
    private readonly ResultObject<T> parts;

    internal EmbeddedType(TypeBook types, string name, string description)
    {
        this.types = types;
        parts = types.Values.Add<T>(name);
        Output = new ObjectGraphType { Name = name, Description = description };
        Input = new InputObjectGraphType { Name = name + "Input", Description = description };
    }

    internal ObjectGraphType Output { get; }

    internal InputObjectGraphType Input { get; }

    /// <summary>Adds a value of the record.</summary>
    /// <param name="name">Its name for clients.</param>
    /// <param name="description">What it means.</param>
    /// <param name="value">Reads it.</param>
    /// <param name="nullable">Whether it may be missing.</param>
    /// <param name="otherwise">What it is when a client leaves it out; null when it must be given, unless it may be missing.</param>
    public EmbeddedType<T> Value<TValue>(string name, string description, Func<T, TValue> value, bool nullable = false, object? otherwise = null)
    {
        parts.Part(name, value);
        var isValueObject = TypeBook.IsValueObject(typeof(TValue));
        var type = types.For(typeof(TValue), nullable);
        Output.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = type,
            Resolver = new FuncFieldResolver<object, object?>(context => context.Source is Row row
                ? Row.Present(row.Json.GetProperty(SelectedField.KeyOf(context)), type)
                : isValueObject ? value((T)context.Source)?.ToString() : value((T)context.Source)),
        });
        Input.AddField(new FieldType { Name = name, Description = description, ResolvedType = types.ForInput(typeof(TValue), nullable), DefaultValue = otherwise });
        return this;
    }
}
