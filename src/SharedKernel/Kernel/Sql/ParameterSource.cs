using Knowledge.Kernel.Actions;

namespace Knowledge.Kernel.Sql;

/// <summary>Where a statement's parameter gets its value from each time the statement runs.</summary>
internal abstract record ParameterSource
{
    /// <summary>The value for one run.</summary>
    public abstract object? Read(object?[] values, Actor actor);

    /// <summary>One of the values that came with the request, such as a filter's or a page's.</summary>
    public sealed record Slot(int Index) : ParameterSource
    {
        public override object? Read(object?[] values, Actor actor) => values[Index];
    }

    /// <summary>Something about who asks.</summary>
    /// <param name="Value">Reads it.</param>
    /// <param name="Name">What it is, as the declaration says it.</param>
    public sealed record OfActor(Func<Actor, object?> Value, string Name) : ParameterSource
    {
        public override object? Read(object?[] values, Actor actor) => Value(actor);
    }

    /// <summary>The same every time.</summary>
    public sealed record Fixed(object? Value) : ParameterSource
    {
        public override object? Read(object?[] values, Actor actor) => Value;
    }
}
