using System.Buffers;
using System.IO.Pipelines;
using Knowledge.Host.GraphQL.Errors;
using Knowledge.Host.GraphQL.Operations;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Knowledge.Host.GraphQL.Http;

/// <summary>Reads the body of a POST: JSON in UTF-8, and no more of it than the limit.</summary>
internal static class RequestBody
{
    /// <param name="request">The request.</param>
    /// <param name="limit">Bytes at most.</param>
    /// <param name="reader">Reads the operation in it.</param>
    /// <param name="cancelled">Ends the wait for the client.</param>
    /// <exception cref="RequestRefused">415 for another type or charset, 413 for a body over the limit.</exception>
    public static async ValueTask<OperationRequest> Read(HttpRequest request, int limit, RequestReader reader, CancellationToken cancelled)
    {
        CheckType(request.ContentType);
        // The limit that counts is the configured one, which says what to do. Without the server's own, what is too large is still
        // taken off the wire for a while after the answer: a client that is busy sending would otherwise see only a broken connection.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        while (true)
        {
            var body = await request.BodyReader.ReadAsync(cancelled);
            if (body.Buffer.Length > limit)
            {
                request.BodyReader.AdvanceTo(body.Buffer.End);
                throw TooLarge(limit);
            }

            if (body.IsCompleted)
                return Taken(request.BodyReader, body.Buffer, reader);
            request.BodyReader.AdvanceTo(body.Buffer.Start, body.Buffer.End);
        }
    }

    private static OperationRequest Taken(PipeReader pipe, ReadOnlySequence<byte> body, RequestReader reader)
    {
        try
        {
            return reader.Read(body);
        }
        finally
        {
            pipe.AdvanceTo(body.End);
        }
    }

    private static void CheckType(string? contentType)
    {
        if (contentType is "application/json")
            return;
        const int Unsupported = StatusCodes.Status415UnsupportedMediaType;
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new RequestRefused(Unsupported, "UNSUPPORTED_MEDIA_TYPE", "The body must be sent with \"Content-Type: application/json\".");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw new RequestRefused(Unsupported, "UNSUPPORTED_MEDIA_TYPE", "The body must be encoded in UTF-8. Send \"Content-Type: application/json; charset=utf-8\".");
    }

    private static RequestRefused TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge, "BODY_LIMIT", $"The body is larger than {limit:N0} bytes. Send less in one request; files have an upload of their own.");
}
