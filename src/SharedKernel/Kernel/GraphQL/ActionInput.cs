using GraphQL;
using GraphQL.Execution;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;

namespace Knowledge.Kernel.GraphQL;

/// <summary>The arguments that a client gave for an action, read by generated code.</summary>
public sealed class ActionInput
{
    private readonly IDictionary<string, object?> values;

    private ActionInput(IDictionary<string, object?> values)
    {
        this.values = values;
        foreach (var (name, value) in values)
            StorableText.DemandAll(value, name);
    }

    /// <summary>The value, or the type's default when it was left out.</summary>
    public T Get<T>(string name) => values.TryGetValue(name, out var value) && value is not null ? Typed<T>(name, value) : default!;

    /// <summary>The value, or another one when it was left out.</summary>
    public T Get<T>(string name, T otherwise) => values.TryGetValue(name, out var value) && value is not null ? Typed<T>(name, value) : otherwise;

    /// <summary>The value of a list, empty when it was left out.</summary>
    public IReadOnlyList<T> List<T>(string name) =>
        values.TryGetValue(name, out var value) && value is IEnumerable<object?> entries ? [.. entries.Select(entry => Typed<T>(name, entry!))] : [];

    /// <summary>The embedded record, or null when it was left out.</summary>
    /// <exception cref="Refusal">A value object in it does not parse.</exception>
    public T Embedded<T>(string name) =>
        values.TryGetValue(name, out var value) && value is IDictionary<string, object?> parts ? Embed<T>(name, parts) : default!;

    /// <summary>The list of embedded records, empty when it was left out.</summary>
    /// <exception cref="Refusal">A value object in one does not parse.</exception>
    public IReadOnlyList<T> EmbeddedList<T>(string name) =>
        values.TryGetValue(name, out var value) && value is IEnumerable<object?> entries
            ? [.. entries.OfType<IDictionary<string, object?>>().Select(parts => Embed<T>(name, parts))]
            : [];

    /// <summary>The value object that a text stands for.</summary>
    /// <exception cref="Refusal">The text stands for none.</exception>
    public T Parse<T>(string name)
        where T : IParsable<T>
    {
        try
        {
            return T.Parse(Get<string>(name), null);
        }
        catch (FormatException exception)
        {
            throw new Refusal(FailureCode.Invalid, exception.Message, name);
        }
    }

    /// <summary>The value object that a text stands for, or null when it was left out.</summary>
    public T? ParseOptional<T>(string name)
        where T : class, IParsable<T> => values.TryGetValue(name, out var value) && value is not null ? Parse<T>(name) : null;

    /// <summary>GraphQL has one type for all that is not whole, and reads it as <see cref="double"/>.</summary>
    /// <exception cref="Refusal">A <see cref="float"/> does not go that far.</exception>
    private static T Typed<T>(string name, object value) => value switch
    {
        T typed => typed,
        double number => float.IsFinite((float)number)
            ? (T)(object)(float)number
            : throw new Refusal(FailureCode.Invalid, $"Give a number between {float.MinValue:g7} and {float.MaxValue:g7}.", name),
        _ => (T)value,
    };

    private static T Embed<T>(string name, IDictionary<string, object?> parts)
    {
        try
        {
            return EmbeddedJson.Read<T>(parts);
        }
        catch (Exception exception) when (exception is FormatException or System.Text.Json.JsonException)
        {
            throw new Refusal(FailureCode.Invalid, (exception.InnerException as FormatException ?? exception).Message, name);
        }
    }

    internal static ActionInput Of(IDictionary<string, object?> given) => new(given);

    internal static ActionInput OfInput(IResolveFieldContext context) =>
        OfInput((context.Arguments ?? new Dictionary<string, ArgumentValue>()).Select(argument => new KeyValuePair<string, object?>(argument.Key, argument.Value.Value)));

    /// <summary>The arguments of a mutation: those in <c>input</c> and those beside it.</summary>
    internal static ActionInput OfInput(IEnumerable<KeyValuePair<string, object?>> arguments)
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in arguments)
        {
            if (name == "input" && value is IDictionary<string, object?> fields)
                fields.ToList().ForEach(field => given[field.Key] = field.Value);
            else
                given[name] = value;
        }

        return new(given);
    }
}
