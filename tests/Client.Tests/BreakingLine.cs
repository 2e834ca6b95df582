namespace Knowledge.Client.Tests;

/// <summary>A real line to the host that breaks when a test wants it to.</summary>
internal sealed class BreakingLine : DelegatingHandler
{
    private readonly TaskCompletionSource streaming = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource cut = new();

    public BreakingLine()
        : base(new SocketsHttpHandler { UseCookies = false })
    {
    }

    /// <summary>What comes instead of the host's answer to the request with this number, from 1; null passes it on.</summary>
    public Func<int, HttpResponseMessage?> Answer { get; set; } = _ => null;

    public bool IsDown { get; set; }

    public int Sent { get; set; }

    /// <summary>Done when a stream of events has begun.</summary>
    public Task Streaming => streaming.Task;

    /// <summary>Breaks all streams.</summary>
    public void Cut()
    {
        var old = cut;
        cut = new CancellationTokenSource();
        old.Cancel();
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsDown)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The line is down.");
        if (Answer(++Sent) is { } instead)
            return instead;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType != "text/event-stream")
            return response;
        var stream = new CutStream(await response.Content.ReadAsStreamAsync(cancellationToken), cut.Token);
        var type = response.Content.Headers.ContentType;
        response.Content = new StreamContent(stream);
        response.Content.Headers.ContentType = type;
        streaming.TrySetResult();
        return response;
    }

    private sealed class CutStream(Stream inner, CancellationToken cut) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, cut);
            try
            {
                return await inner.ReadAsync(buffer, either.Token);
            }
            catch (OperationCanceledException late) when (cut.IsCancellationRequested)
            {
                throw new IOException("The line was cut.", late);
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
