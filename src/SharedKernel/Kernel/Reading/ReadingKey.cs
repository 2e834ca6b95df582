using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using System.Text;
using Knowledge.Kernel.Actions;
using GraphQL.Validation;
using Knowledge.Kernel.GraphQL;
using Knowledge.Kernel.Reading.Plans;
using Knowledge.Kernel.Reading.Repeating;

namespace Knowledge.Kernel.Reading;

/// <summary>Collects what makes one reading differ from another: its shape as text, and the values that are only parameters.</summary>
/// <param name="actor">Who asks.</param>
internal sealed class ReadingKey(Actor actor)
{
    private static readonly ConditionalWeakTable<LambdaExpression, Number> Numbers = [];
    private static int last;

    private readonly StringBuilder shape = new();
    private readonly List<object?> values = [];
    private readonly List<Func<Variables, object?[], bool>> fills = [];
    private readonly List<ActorFact> facts = [];

    /// <summary>Whether the reading holds an expression made for this request, so that its plan is no use to another.</summary>
    public bool IsUnique { get; set; }

    /// <summary>The condition under which the actor may read records; null when all. Actors of whom the same is known share it.</summary>
    /// <param name="type">The resource.</param>
    /// <param name="onDeleted">Whether destroyed records are meant, and no others.</param>
    public LambdaExpression? Readable(ResourceType type, bool onDeleted = false) => Condition(asking => type.Readable(asking, onDeleted));

    /// <summary>A list of other records, which takes no way that the actor may not read.</summary>
    public RelationReading Relation(ResourceField.OfMany many) => new(many.Relation, many.Between is { } between ? Readable(between) : null);

    /// <summary>A value as the actor may know it.</summary>
    public ReadableValue Value(ResourceType type, ResourceField.OfValue field) => new(field, type.HasRules(field.Name) ? Condition(asking => type.Visible(field.Name, asking)) : null);

    /// <summary>Adds a value that the statement takes as a parameter.</summary>
    /// <param name="given">The value, or the variable that it is the value of.</param>
    /// <param name="stored">Makes of it what the statement takes.</param>
    public int Slot(object? given, Func<object?, object?>? stored = null)
    {
        var variable = given as GivenVariable;
        var value = variable is null ? given : variable.Value;
        var slot = Next(stored is null ? value : stored(value));
        if (variable is not null)
        {
            fills.Add((variables, all) =>
            {
                var other = variables.ValueFor(variable.Name, null);
                all[slot] = stored is null ? other : stored(other);
                return true;
            });
        }

        return slot;
    }

    /// <summary>Adds the values that a text stands for, a slot for each that is not missing.</summary>
    /// <param name="given">The text, or the variable that it is the value of.</param>
    /// <param name="read">Reads the values from the text.</param>
    public IReadOnlyList<int?> Slots(object given, Func<string, IReadOnlyList<object?>> read)
    {
        var variable = given as GivenVariable;
        var slots = read((string)(variable?.Value ?? given)).Select(value => value is null ? Missing() : Next(value)).ToList();
        if (variable is not null)
            fills.Add((variables, all) => Fill(all, slots, read((string)variables.ValueFor(variable.Name, null)!)));
        return slots;
    }

    /// <summary>What was read, with the plan that answers it.</summary>
    public Question Question(Plan plan) => new(plan, [.. values], this);

    /// <summary>What was read, to be asked again; null when it holds something made for this request.</summary>
    public RepeatedQuestion? Repeated(Plan plan) => IsUnique ? null : new(plan, [.. values], [.. fills], [.. facts]);

    /// <summary>Adds a word. What is within something else stands between <see cref="Open"/> and <see cref="Close"/>: two readings that differ have no shape in common.</summary>
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

    private static bool Fill(object?[] all, IReadOnlyList<int?> slots, IReadOnlyList<object?> others)
    {
        for (var at = 0; at < slots.Count; at++)
        {
            if (slots[at] is null != others[at] is null)
                return false;
            if (slots[at] is { } slot)
                all[slot] = others[at];
        }

        return true;
    }

    private int Next(object? value)
    {
        shape.Append('?');
        values.Add(value);
        return values.Count - 1;
    }

    private int? Missing()
    {
        Word("null");
        return null;
    }

    private LambdaExpression? Condition(Func<Actor, LambdaExpression?> ask)
    {
        var condition = ask(actor);
        facts.Add(new(ask, condition));
        if (condition is not null)
            shape.Append('#').Append(Numbers.GetValue(condition, _ => new Number(Interlocked.Increment(ref last))).Value).Append(' ');
        return condition;
    }

    private sealed record Number(int Value);
}
