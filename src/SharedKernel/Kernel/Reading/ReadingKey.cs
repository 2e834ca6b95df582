using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.GraphQL;

namespace Knowledge.Kernel.Reading;

/// <summary>Collects what makes one reading differ from another: its shape as text, and the values that are only parameters.</summary>
/// <param name="actor">Who asks.</param>
internal sealed class ReadingKey(Actor actor)
{
    private static readonly ConditionalWeakTable<LambdaExpression, Number> Numbers = [];
    private static int last;

    private readonly StringBuilder shape = new();
    private readonly List<object?> values = [];

    /// <summary>The values in the order of their slots.</summary>
    public IReadOnlyList<object?> Values => values;

    /// <summary>Whether the reading holds an expression made for this request, so that its plan is no use to another.</summary>
    public bool IsUnique { get; set; }

    /// <summary>The condition under which the actor may read records; null when all. Actors of whom the same is known share it.</summary>
    public LambdaExpression? Readable(ResourceType type) => Condition(type.Readable(actor));

    /// <summary>A list of other records, which takes no way that the actor may not read.</summary>
    public RelationReading Relation(ResourceField.OfMany many) => new(many.Relation, many.Between is { } between ? Readable(between) : null);

    /// <summary>A value as the actor may know it.</summary>
    public ReadableValue Value(ResourceType type, ResourceField.OfValue field) => new(field, Condition(type.Visible(field.Name, actor)));

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

    private LambdaExpression? Condition(LambdaExpression? condition)
    {
        if (condition is not null)
            shape.Append('#').Append(Numbers.GetValue(condition, _ => new Number(Interlocked.Increment(ref last))).Value).Append(' ');
        return condition;
    }

    private sealed record Number(int Value);
}
