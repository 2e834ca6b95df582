using GraphQL;
using GraphQL.Types;
using Mediator;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An action that answers nothing.</summary>
internal sealed class ShownNothing : Shown<Unit>
{
    internal override IGraphType? Type => null;

    internal override ValueTask<object?> Show(IResolveFieldContext context, Unit result, SelectedField selected) => default;
}
