using System.Text;
using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Reading;

/// <summary>Collects what makes one reading differ from another: its shape as text, and the values that are only parameters.</summary>
internal sealed class ReadingKey
{
    private readonly StringBuilder shape = new();
    private readonly List<object?> values = [];

    /// <summary>Begins with what policies may depend on beside the record: the sort of actor.</summary>
    public ReadingKey(Actor actor)
    {
        shape.Append((int)actor.Kind);
        foreach (var role in actor.Roles.Order())
            shape.Append(',').Append((int)role);
    }

    /// <summary>The values in the order of their slots.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>Whether the reading holds an expression made for this request, so that its plan is no use to another.</summary>
    public bool IsUnique { get; set; }

    /// <summary>Adds a value that the statement takes as a parameter.</summary>
    public int Slot(object? value)
    {
        shape.Append('?');
        values.Add(value);
        return values.Count - 1;
    }

    public ReadingKey Word(string text)
    {
        shape.Append(text).Append(' ');
        return this;
    }

    public ReadingKey Open()
    {
        shape.Append('{');
        return this;
    }

    public ReadingKey Close()
    {
        shape.Append('}');
        return this;
    }

    public override string ToString() => shape.ToString();
}
