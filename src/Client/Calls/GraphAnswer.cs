using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Client.Calls;

/// <summary>Reads what the server answers.</summary>
internal static class GraphAnswer
{
    /// <summary>How values are written and read: names in camel case, enums by the names in the schema, nothing for null.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <exception cref="KnowledgeException">There are errors in it, or it is no GraphQL.</exception>
    public static JsonElement Data(ReadOnlySpan<byte> body, HttpStatusCode status, Uri server)
    {
        JsonElement answer;
        try
        {
            answer = JsonElement.Parse(body);
        }
        catch (JsonException unreadable)
        {
            throw NoGraph(server, status, unreadable);
        }

        if (answer.ValueKind != JsonValueKind.Object)
            throw NoGraph(server, status, null);
        if (answer.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array && errors.GetArrayLength() > 0)
            throw new KnowledgeException([.. errors.EnumerateArray().Select(OfOperation)]);
        return answer.TryGetProperty("data", out var data) ? data : throw NoGraph(server, status, null);
    }

    /// <summary>What a mutation answers, when it was done.</summary>
    /// <exception cref="KnowledgeException">It was refused.</exception>
    public static JsonElement Payload(JsonElement payload)
    {
        var failures = payload.GetProperty("errors").Deserialize<List<Failure>>(Json)!;
        return failures.Count == 0 ? payload : throw new KnowledgeException(failures);
    }

    private static Failure OfOperation(JsonElement error)
    {
        var more = error.TryGetProperty("extensions", out var extensions) ? extensions : default;
        string[] path = Text(more, "argument") is { } argument ? argument.Split('.') : [];
        return new Failure(Text(more, "code") ?? "UNKNOWN", Text(error, "message") ?? "No reason was given.", path);
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static KnowledgeException NoGraph(Uri server, HttpStatusCode status, Exception? cause) => new(
        [new Failure(status == HttpStatusCode.Unauthorized ? "UNAUTHENTICATED" : KnowledgeException.Unreachable, $"{server} answered with {(int)status} and no GraphQL.", [])], cause);
}
