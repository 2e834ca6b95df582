using GraphQL.Validation;

namespace Knowledge.Kernel.Reading.Repeating;

/// <summary>The variables whose values decide the shape of a reading, such as the size of a page, and what each of them was.</summary>
internal sealed class Decisions
{
    private readonly List<(string Name, object Value)> made = [];

    /// <summary>Whether values of another request can be compared with these.</summary>
    public bool AreComparable { get; private set; } = true;

    public void Add(string name, object value)
    {
        AreComparable &= value is string or ValueType;
        if (!made.Contains((name, value)))
            made.Add((name, value));
    }

    /// <summary>Whether the variables of another request decide the same.</summary>
    public bool AreThoseOf(Variables variables)
    {
        foreach (var (name, value) in made)
        {
            if (!value.Equals(variables.ValueFor(name, null)))
                return false;
        }

        return true;
    }
}
