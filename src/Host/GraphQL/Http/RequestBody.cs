using System.Buffers;
using Knowledge.Host.GraphQL.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Knowledge.Host.GraphQL.Http;

/// <summary>Reads the body of a POST: JSON in UTF-8, and no more of it than the limit.</summary>
internal static class RequestBody
{
    private const int Chunk = 16_384;

    /// <exception cref="RequestRefused">415 for another type or charset, 413 for a body over the limit.</exception>
    public static async Task<ReadOnlyMemory<byte>> Read(HttpRequest request, int limit, CancellationToken cancelled)
    {
        CheckType(request.ContentType);
        // The limit that counts is the configured one, which says what to do. Without the server's own, what is too large is still
        // taken off the wire for a while after the answer: a client that is busy sending would otherwise see only a broken connection.
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server)
            server.MaxRequestBodySize = null;
        if (request.ContentLength > limit)
            throw TooLarge(limit);
        var body = new ArrayBufferWriter<byte>(Chunk);
        int read;
        while ((read = await request.Body.ReadAsync(body.GetMemory(Chunk), cancelled)) > 0)
        {
            body.Advance(read);
            if (body.WrittenCount > limit)
                throw TooLarge(limit);
        }

        return body.WrittenMemory;
    }

    private static void CheckType(string? contentType)
    {
        const int Unsupported = StatusCodes.Status415UnsupportedMediaType;
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            throw new RequestRefused(Unsupported, "UNSUPPORTED_MEDIA_TYPE", "The body must be sent with \"Content-Type: application/json\".");
        if (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase))
            throw new RequestRefused(Unsupported, "UNSUPPORTED_MEDIA_TYPE", "The body must be encoded in UTF-8. Send \"Content-Type: application/json; charset=utf-8\".");
    }

    private static RequestRefused TooLarge(int limit) => new(
        StatusCodes.Status413PayloadTooLarge, "BODY_LIMIT", $"The body is larger than {limit:N0} bytes. Send less in one request; files have an upload of their own.");
}
