using GraphQL;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A result that holds all there is to show.</summary>
internal sealed class ShownValue<TResult>(TypeBook types, bool nullable) : Shown<TResult>
{
    private readonly IGraphType type = types.For(typeof(TResult), nullable);

    internal override IGraphType Type => type;

    internal override ValueTask<object?> Show(IResolveFieldContext context, TResult result, SelectedField selected) => new(Present(result));

    /// <remarks>A value object travels as the text that it parses from.</remarks>
    internal object? Present(TResult value) =>
        (type is NonNullGraphType bare ? bare.ResolvedType : type) is StringGraphType ? value?.ToString() : value;
}
