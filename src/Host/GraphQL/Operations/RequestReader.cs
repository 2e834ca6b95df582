using System.Buffers;
using System.Text.Json;
using GraphQL;
using Knowledge.Host.GraphQL.Errors;

namespace Knowledge.Host.GraphQL.Operations;

/// <summary>Reads the four parameters of a GraphQL request and says exactly which one has the wrong shape.</summary>
internal sealed class RequestReader(IGraphQLTextSerializer serializer)
{
    /// <exception cref="RequestRefused">The text is not JSON, or a parameter is missing or of the wrong type.</exception>
    public OperationRequest Read(ReadOnlySequence<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException malformed)
        {
            throw RequestRefused.Malformed($"The body is not valid JSON (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine}). Send an object such as {{\"query\": \"{{ __typename }}\"}}.");
        }
    }

    public OperationRequest Read(JsonElement request)
    {
        if (request.ValueKind == JsonValueKind.Array)
            throw RequestRefused.Malformed("Batches are not served. Send one operation a request.");
        if (request.ValueKind != JsonValueKind.Object)
            throw RequestRefused.Malformed("The request must be a JSON object with a \"query\".");
        return new OperationRequest(Query(Text(request, "query")), Text(request, "operationName"), Map(request, "variables"), Map(request, "extensions"));
    }

    public OperationRequest Read(IQueryCollection parameters) => new(
        Query(Single(parameters, "query")),
        Single(parameters, "operationName") is { Length: > 0 } name ? name : null,
        Map(parameters, "variables"),
        Map(parameters, "extensions"));

    private static string Query(string? query) => !string.IsNullOrWhiteSpace(query)
        ? query
        : throw RequestRefused.Malformed("The parameter \"query\" is missing. Send the text of a GraphQL document in it.");

    private static string? Text(JsonElement request, string name)
    {
        if (!request.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;

        return value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : throw RequestRefused.Malformed($"The parameter \"{name}\" must be a string, not {Name(value)}.");
    }

    private Inputs? Map(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) ? Inputs(value, name) : null;

    private Inputs? Inputs(JsonElement value, string name)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        if (value.ValueKind != JsonValueKind.Object)
            throw RequestRefused.Malformed($"The parameter \"{name}\" must be a JSON object, not {Name(value)}.");

        try
        {
            return serializer.ReadNode<Inputs>(value);
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            throw RequestRefused.Malformed($"The parameter \"{name}\" holds a value that cannot be read. Check its numbers and that no name is given twice.");
        }
    }

    private static string? Single(IQueryCollection parameters, string name) => parameters[name] switch
    {
        { Count: 0 } => null,
        { Count: 1 } one => one[0],
        _ => throw RequestRefused.Malformed($"The parameter \"{name}\" is given more than once. Give it once."),
    };

    private Inputs? Map(IQueryCollection parameters, string name)
    {
        if (Single(parameters, name) is not { Length: > 0 } text)
            return null;

        try
        {
            using var document = JsonDocument.Parse(text);
            return Inputs(document.RootElement, name);
        }
        catch (JsonException)
        {
            throw RequestRefused.Malformed($"The parameter \"{name}\" must be a JSON object, URL-encoded.");
        }
    }

    private static string Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a boolean",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };
}
