using System.Text.Json;
using Knowledge.Kernel.Cli;

namespace Knowledge.Host.Cli.Verbs.Running;

/// <summary>The errors in the answer to a mutation.</summary>
internal static class Refused
{
    /// <exception cref="GraphQLFailure">There are some.</exception>
    public static void Throw(JsonElement payload)
    {
        if (Errors(payload) is { Count: > 0 } errors)
            throw new GraphQLFailure(errors);
    }

    public static IReadOnlyList<GraphQLError> Errors(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.Object && payload.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(error => new GraphQLError(
                error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!, Path(error.GetProperty("path"))))]
            : [];

    private static IReadOnlyList<string> Path(JsonElement path) =>
        path.ValueKind == JsonValueKind.Array ? [.. path.EnumerateArray().Select(step => step.ToString())] : [];
}
