using GraphQL;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>How the result of an action is shown to clients.</summary>
/// <typeparam name="TResult">What the action answers.</typeparam>
public abstract class Shown<TResult>
{
    private protected Shown()
    {
    }

    /// <summary>The type for clients; null when there is nothing to show.</summary>
    internal abstract IGraphType? Type { get; }

    /// <summary>The result as the fields below it expect it.</summary>
    internal abstract ValueTask<object?> Show(IResolveFieldContext context, TResult result, SelectedField selected);
}

/// <summary>The ways to show a result, for generated code.</summary>
public static class Shown
{
    /// <summary>There is none.</summary>
    public static Shown<Mediator.Unit> Nothing { get; } = new ShownNothing();

    /// <summary>A value, a list of values, a record of values.</summary>
    public static Shown<TResult> Value<TResult>(this GraphSchema schema, bool nullable = false)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new ShownValue<TResult>(schema.Types, nullable);
    }
}
