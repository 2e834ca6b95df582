using System.Text.Json;
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

    /// <summary>Writes the result as the value of a field.</summary>
    internal abstract Task Write(IServiceProvider services, TResult result, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation);

    /// <summary>The same for the engine, as the fields below expect it.</summary>
    internal async ValueTask<object?> Show(IResolveFieldContext context, TResult result, SelectedField selected)
    {
        if (Type is null)
            return null;
        using var buffer = new PooledBuffer();
        await using (var json = new Utf8JsonWriter(buffer, ResponseJson.Options))
            await Write(context.RequestServices!, result, selected, json, context.CancellationToken);
        using var document = JsonDocument.Parse(buffer.Written);
        return Row.Present(document.RootElement.Clone(), Type);
    }
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
