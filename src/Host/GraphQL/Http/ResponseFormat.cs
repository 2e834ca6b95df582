using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Knowledge.Host.GraphQL.Http;

/// <summary>The form a client wants its response in, out of the three that are spoken here.</summary>
internal enum ResponseFormat
{
    /// <summary>None of the accepted types is spoken here.</summary>
    None,

    /// <summary><c>application/json</c>, whose status says only that the request was understood.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>, whose status also says whether the operation ran.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: GraphQL over SSE, distinct connections.</summary>
    EventStream,
}

/// <summary>Content negotiation as the GraphQL-over-HTTP specification has it.</summary>
internal static class ResponseFormats
{
    public static ResponseFormat Choose(StringValues accept)
    {
        // What most clients send needs no reading.
        if (StringValues.IsNullOrEmpty(accept) || (accept.Count == 1 && accept[0] is "application/json" or "*/*"))
            return ResponseFormat.Json;
        if (!MediaTypeHeaderValue.TryParseList(accept, out var types))
            return ResponseFormat.None;

        // A stable sort: of types wanted equally, the one named first.
        return types
            .Where(type => (type.Quality ?? 1) > 0)
            .OrderByDescending(type => type.Quality ?? 1)
            .Select(Of)
            .FirstOrDefault(format => format != ResponseFormat.None);
    }

    public static string ContentType(this ResponseFormat format) => format == ResponseFormat.GraphQLResponse
        ? "application/graphql-response+json; charset=utf-8"
        : "application/json; charset=utf-8";

    private static ResponseFormat Of(MediaTypeHeaderValue type)
    {
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            return ResponseFormat.None;

        return type.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" or "application/*" or "*/*" => ResponseFormat.Json,
            "application/graphql-response+json" => ResponseFormat.GraphQLResponse,
            "text/event-stream" => ResponseFormat.EventStream,
            _ => ResponseFormat.None,
        };
    }
}
