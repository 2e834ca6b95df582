using System.Text.Json;

namespace Knowledge.Host.Pages.Admin.Graph;

/// <summary>What an operation answered.</summary>
/// <param name="Data">The data; undefined when there is none.</param>
/// <param name="Problems">What went wrong, for a person.</param>
internal sealed record GraphAnswer(JsonElement Data, IReadOnlyList<GraphProblem> Problems)
{
    /// <summary>The first problem, in words; null when all is well.</summary>
    public string? Problem => Problems is [var first, ..] ? first.Message : null;

    /// <summary>A field of the data; null when there is none.</summary>
    public JsonElement? Field(string name) =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    /// <summary>Reads a response.</summary>
    public static GraphAnswer Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var problems = root.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(Told).ToList() : [];
        return new(root.TryGetProperty("data", out var data) ? data.Clone() : default, problems);
    }

    private static GraphProblem Told(JsonElement error)
    {
        var message = error.GetProperty("message").GetString() ?? "";
        var more = error.TryGetProperty("extensions", out var extensions) ? extensions : default;
        return new(Text(more, "code"), message, Text(more, "argument"));
    }

    private static string Text(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var text) ? text.GetString() ?? "" : "";
}

/// <summary>What went wrong.</summary>
/// <param name="Code">For programs, such as <c>FORBIDDEN</c>.</param>
/// <param name="Message">For people.</param>
/// <param name="Argument">The argument at fault; empty when there is none.</param>
internal sealed record GraphProblem(string Code, string Message, string Argument);
