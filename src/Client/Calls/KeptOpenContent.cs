using System.Net;

namespace Knowledge.Client.Calls;

/// <summary>Sends a stream from where it stands and leaves it open, so that it can be sent again.</summary>
internal sealed class KeptOpenContent(Stream content) : HttpContent
{
    private readonly long from = content.CanSeek ? content.Position : 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => content.CopyToAsync(stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        content.CopyToAsync(stream, cancellationToken);

    protected override bool TryComputeLength(out long length)
    {
        length = content.CanSeek ? content.Length - from : 0;
        return content.CanSeek;
    }
}
