using System.Linq.Expressions;

namespace Knowledge.Kernel.Reading;

/// <summary>A condition that a client's filter states; its values are in slots.</summary>
internal abstract record Criterion
{
    /// <summary>All of them hold.</summary>
    public sealed record All(IReadOnlyList<Criterion> Parts) : Criterion;

    /// <summary>One of them holds.</summary>
    public sealed record Either(IReadOnlyList<Criterion> Parts) : Criterion;

    /// <summary>It does not hold.</summary>
    public sealed record Not(Criterion Part) : Criterion;

    /// <summary>A test of a value.</summary>
    /// <param name="Value">The value.</param>
    /// <param name="Operator">The operator's name, such as <c>eq</c>.</param>
    /// <param name="Slot">Where the value to compare with is; null when nothing or a truth value was given.</param>
    /// <param name="Flag">The truth value that was given, for operators that take one.</param>
    public sealed record Test(ReadableValue Value, string Operator, int? Slot, bool Flag) : Criterion;

    /// <summary>A condition on the one other record that this one points to, or that points here.</summary>
    /// <param name="Readable">Which the actor may see; null means all.</param>
    /// <param name="Relation">The relation.</param>
    /// <param name="Part">The condition.</param>
    public sealed record OfOne(LambdaExpression? Readable, LambdaExpression Relation, Criterion Part) : Criterion;

    /// <summary>A condition on some, none or every one of several other records.</summary>
    /// <param name="Readable">Which of them the actor may see; null means all.</param>
    /// <param name="Relation">The relation.</param>
    /// <param name="Quantifier">How many.</param>
    /// <param name="Part">The condition.</param>
    public sealed record OfMany(LambdaExpression? Readable, RelationReading Relation, Quantifier Quantifier, Criterion Part) : Criterion;
}

/// <summary>How many related records must meet a condition.</summary>
internal enum Quantifier
{
    /// <summary>At least one.</summary>
    Some,

    /// <summary>Not one.</summary>
    None,

    /// <summary>All, of which there may be none.</summary>
    Every,
}
