using GraphQL;
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
            StorableText.Demand(value is IEnumerable<object?> entries ? entries.OfType<string>() : value, name);
    }

    /// <summary>The value, or the type's default when it was left out.</summary>
    public T Get<T>(string name) => values.TryGetValue(name, out var value) && value is not null ? (T)value : default!;

    /// <summary>The value, or another one when it was left out.</summary>
    public T Get<T>(string name, T otherwise) => values.TryGetValue(name, out var value) && value is not null ? (T)value : otherwise;

    /// <summary>The value of a list, empty when it was left out.</summary>
    public IReadOnlyList<T> List<T>(string name) =>
        values.TryGetValue(name, out var value) && value is IEnumerable<object?> entries ? [.. entries.Cast<T>()] : [];

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

    internal static ActionInput Of(IResolveFieldContext context) =>
        new((context.Arguments ?? new Dictionary<string, global::GraphQL.Execution.ArgumentValue>()).ToDictionary(pair => pair.Key, pair => pair.Value.Value, StringComparer.Ordinal));

    internal static ActionInput OfValues(IDictionary<string, object?> values) => new(values);

    internal static ActionInput OfInput(IResolveFieldContext context)
    {
        var given = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, argument) in context.Arguments ?? new Dictionary<string, global::GraphQL.Execution.ArgumentValue>())
        {
            if (name == "input" && argument.Value is IDictionary<string, object?> fields)
                fields.ToList().ForEach(field => given[field.Key] = field.Value);
            else
                given[name] = argument.Value;
        }

        return new(given);
    }
}
