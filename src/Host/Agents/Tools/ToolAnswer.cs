using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Knowledge.Kernel.Actions;
using ModelContextProtocol.Protocol;

namespace Knowledge.Host.Agents.Tools;

/// <summary>The answer of a call: the same JSON as structure for programs and as text for models.</summary>
internal static partial class ToolAnswer
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>From a GraphQL response.</summary>
    public static CallToolResult Of(AgentTool tool, JsonElement response)
    {
        if (response.TryGetProperty("errors", out var failed) && failed.GetArrayLength() > 0)
            return Refused([.. failed.EnumerateArray().Select(OfOperation)]);
        var answer = response.GetProperty("data").GetProperty(tool.Root);
        if (tool.AnswerKey is not null)
            return answer.ValueKind == JsonValueKind.Null && tool.AnswerKey == AgentTool.Record
                ? Refused(new Failure(FailureCode.NotFound, "There is no such record that you may see.", ["id"]))
                : Done(JsonSerializer.SerializeToElement(new JsonObject { [tool.AnswerKey] = JsonSerializer.SerializeToNode(answer) }));
        return answer.TryGetProperty("errors", out var refused) && refused.ValueKind == JsonValueKind.Array && refused.GetArrayLength() > 0
            ? Refused([.. refused.Deserialize<List<Failure>>(Readable)!])
            : Done(answer);
    }

    /// <summary>The call was not done, and why.</summary>
    public static CallToolResult Refused(params IReadOnlyList<Failure> failures)
    {
        var answer = JsonSerializer.SerializeToElement(new { errors = failures.Select(failure => new { failure.Code, failure.Message, failure.Path }) }, Readable);
        return Told(answer, isError: true);
    }

    private static CallToolResult Done(JsonElement answer) => Told(answer, isError: false);

    private static CallToolResult Told(JsonElement answer, bool isError) => new()
    {
        StructuredContent = answer,
        Content = [new TextContentBlock { Text = JsonSerializer.Serialize(answer, Readable) }],
        IsError = isError,
    };

    private static Failure OfOperation(JsonElement error)
    {
        var more = error.TryGetProperty("extensions", out var extensions) ? extensions : default;
        var code = Text(more, "code") ?? FailureCode.Invalid;
        var message = Text(error, "message") ?? "No reason was given.";
        return new(code, message, (Text(more, "argument") ?? Variable().Match(message).Groups["path"].Value).Split('.', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>GraphQL tells of a value of the wrong type in words alone.</summary>
    [GeneratedRegex(@"^Variable '\$(?:input\.)?(?<path>[\w.]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
