using System.Text.Json;

namespace Knowledge.Kernel.Cli;

/// <summary>One reason why the host did not do what was asked.</summary>
/// <param name="Code">For programs, such as <c>CONFLICT</c>.</param>
/// <param name="Message">For people.</param>
/// <param name="Path">The argument at fault; empty when it is none in particular.</param>
public sealed record GraphQLError(string Code, string Message, IReadOnlyList<string> Path)
{
    /// <summary>Reads the errors of a mutation's answer: <c>code</c>, <c>message</c>, <c>path</c>.</summary>
    internal static GraphQLError OfPayload(JsonElement error) => new(
        Text(error, "code") ?? "UNKNOWN", Text(error, "message") ?? "No reason was given.", Words(error));

    /// <summary>Reads an error of the operation: <c>message</c>, <c>extensions.code</c>.</summary>
    internal static GraphQLError OfOperation(JsonElement error) => new(
        (error.TryGetProperty("extensions", out var more) ? Text(more, "code") : null) ?? "UNKNOWN",
        Text(error, "message") ?? "No reason was given.",
        Words(error));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Words(JsonElement element) =>
        element.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.Array ? [.. path.EnumerateArray().Select(step => step.ToString())] : [];
}

/// <summary>The host answered, and the answer is no.</summary>
public sealed class GraphQLFailure : Exception
{
    /// <param name="errors">At least one.</param>
    public GraphQLFailure(IReadOnlyList<GraphQLError> errors) : base(string.Join(" ", errors.Select(error => error.Message))) => Errors = errors;

    /// <summary>Why.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>Whether one of the reasons has this code.</summary>
    public bool Has(string code) => Errors.Any(error => error.Code == code);
}
