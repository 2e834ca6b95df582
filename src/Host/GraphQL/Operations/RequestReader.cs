using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;
using Knowledge.Host.GraphQL.Documents;
using Knowledge.Host.GraphQL.Errors;

namespace Knowledge.Host.GraphQL.Operations;

/// <summary>Reads the parameters of a GraphQL request and says exactly which one has the wrong shape.</summary>
internal sealed class RequestReader(TrustedDocuments documents)
{
    private static readonly InputsJsonConverter Values = new();

    /// <exception cref="RequestRefused">The text is not JSON, or a parameter is missing or of the wrong type.</exception>
    public OperationRequest Read(ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        return Read(ref reader);
    }

    /// <exception cref="RequestRefused">A parameter is missing or of the wrong type.</exception>
    public OperationRequest Read(JsonElement request)
    {
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(request));
        return Read(ref reader);
    }

    public OperationRequest Read(IQueryCollection parameters) => Read(
        Single(parameters, "query"),
        Single(parameters, "documentId"),
        Single(parameters, "operationName") is { Length: > 0 } name ? name : null,
        Map(parameters, "variables"),
        Map(parameters, "extensions"));

    private OperationRequest Read(string? query, string? documentId, string? operationName, Inputs? variables, Inputs? extensions) => new(
        documents.Find(query, documentId, Hash(extensions)) ?? throw RequestRefused.Malformed("The parameter \"query\" is missing. Send the text of a GraphQL document in it."),
        operationName,
        variables,
        extensions);

    /// <summary>How clients of persisted queries name a document.</summary>
    private static string? Hash(Inputs? extensions)
    {
        if (extensions?.TryGetValue("persistedQuery", out var given) != true || given is null)
            return null;
        return given is IDictionary<string, object?> map && map.TryGetValue("sha256Hash", out var hash) && hash is string text
            ? text
            : throw RequestRefused.Malformed("The extension \"persistedQuery\" must be a JSON object with a \"sha256Hash\".");
    }

    private OperationRequest Read(ref Utf8JsonReader json)
    {
        try
        {
            json.Read();
            var request = Parameters(ref json);
            // What comes after the object is not JSON.
            json.Read();
            return request;
        }
        catch (JsonException malformed)
        {
            throw RequestRefused.Malformed($"The body is not valid JSON (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine}). Send an object such as {{\"query\": \"{{ __typename }}\"}}.");
        }
        catch (InvalidOperationException)
        {
            throw RequestRefused.Malformed("A name in the body is no valid text. Send it in UTF-8, without halves of characters.");
        }
    }

    private OperationRequest Parameters(ref Utf8JsonReader json)
    {
        if (json.TokenType == JsonTokenType.StartArray)
            throw RequestRefused.Malformed("Batches are not served. Send one operation a request.");
        if (json.TokenType != JsonTokenType.StartObject)
            throw RequestRefused.Malformed("The request must be a JSON object with a \"query\".");
        string? query = null, documentId = null, operationName = null;
        Inputs? variables = null, extensions = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("query"u8))
                query = Text(ref json, "query");
            else if (json.ValueTextEquals("variables"u8))
                variables = Map(ref json, "variables");
            else if (json.ValueTextEquals("operationName"u8))
                operationName = Text(ref json, "operationName");
            else if (json.ValueTextEquals("documentId"u8))
                documentId = Text(ref json, "documentId");
            else if (json.ValueTextEquals("extensions"u8))
                extensions = Map(ref json, "extensions");
            else
                json.Skip();
        }

        return Read(query, documentId, operationName, variables, extensions);
    }

    private static string? Text(ref Utf8JsonReader json, string name)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType != JsonTokenType.String)
            throw RequestRefused.Malformed($"The parameter \"{name}\" must be a string, not {Name(json.TokenType)}.");
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            throw RequestRefused.Malformed($"The parameter \"{name}\" is no valid text. Send it in UTF-8, without halves of characters.");
        }
    }

    private static Inputs? Map(ref Utf8JsonReader json, string name)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Null)
            return null;
        if (json.TokenType != JsonTokenType.StartObject)
            throw RequestRefused.Malformed($"The parameter \"{name}\" must be a JSON object, not {Name(json.TokenType)}.");
        try
        {
            return Values.Read(ref json, typeof(Inputs), JsonSerializerOptions.Default);
        }
        catch (Exception unreadable) when (unreadable is JsonException { LineNumber: null } or FormatException or OverflowException or InvalidOperationException or ArgumentException)
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
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            var map = Map(ref json, name);
            json.Read();
            return map;
        }
        catch (JsonException)
        {
            throw RequestRefused.Malformed($"The parameter \"{name}\" must be a JSON object, URL-encoded.");
        }
    }

    private static string Name(JsonTokenType type) => type switch
    {
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a boolean",
        JsonTokenType.StartArray => "a list",
        _ => "an object",
    };
}
