using System.Text.Json;
using Knowledge.Host.Cli.Verbs.Operations;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>A value of an answer as people read it.</summary>
internal static class Cell
{
    public static string Text(JsonElement record, FieldPath path) => Text(record, path.Steps, 0);

    private static string Text(JsonElement value, IReadOnlyList<string> steps, int at) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(entry => Text(entry, steps, at))),
        JsonValueKind.Object when at < steps.Count && value.TryGetProperty(steps[at], out var inner) => Text(inner, steps, at + 1),
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        _ => value.GetRawText(),
    };
}
