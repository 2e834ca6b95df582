using System.Text.Json;
using GraphQL.Types;
using Mediator;

namespace Knowledge.Kernel.GraphQL;

/// <summary>An action that answers nothing.</summary>
internal sealed class ShownNothing : Shown<Unit>
{
    internal override IGraphType? Type => null;

    internal override Task Write(IServiceProvider services, Unit result, SelectedField selected, Utf8JsonWriter json, CancellationToken cancellation)
    {
        json.WriteNullValue();
        return Task.CompletedTask;
    }
}
