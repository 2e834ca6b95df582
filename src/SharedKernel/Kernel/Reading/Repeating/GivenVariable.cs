namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>Stands for a variable in the arguments of an operation that is read to be asked again: its value may be another one each time.</summary>
/// <param name="name">The variable.</param>
/// <param name="value">The value it has now; variables without one are not stood for.</param>
/// <param name="decisions">Notes when the value decides more than a parameter.</param>
internal sealed class GivenVariable(string name, object value, Decisions decisions)
{
    public string Name => name;

    public object Value => value;

    /// <summary>The value of an argument, which decides the shape of the reading when it came from a variable.</summary>
    public static object? Decided(object? given)
    {
        if (given is not GivenVariable variable)
            return given;
        variable.Note();
        return variable.Value;
    }

    /// <summary>The same for all that an argument holds.</summary>
    public static object? DecidedWhole(object? given) => Decided(given) switch
    {
        string text => text,
        IDictionary<string, object?> parts => parts.ToDictionary(part => part.Key, part => DecidedWhole(part.Value), StringComparer.Ordinal),
        IEnumerable<object?> entries => entries.Select(DecidedWhole).ToList(),
        var value => value,
    };

    private void Note() => decisions.Add(name, value);
}
