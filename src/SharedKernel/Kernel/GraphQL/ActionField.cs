using System.Text.Json;
using GraphQL.Types;

namespace Knowledge.Kernel.GraphQL;

/// <summary>A field that runs one action: it can answer without the engine.</summary>
internal sealed class ActionField : FieldType
{
    /// <summary>Runs the action with the arguments given and writes what a selection wants to know of it.</summary>
    public required Func<IServiceProvider, IDictionary<string, object?>, SelectedField, Utf8JsonWriter, CancellationToken, Task> Write { get; init; }
}
