using System.Net;
using System.Net.Http.Headers;
using Minio;
using Minio.DataModel.Args;
using Minio.Exceptions;

namespace Knowledge.Kernel.Objects;

/// <summary>
/// Objects in S3-compatible storage, under <c>objects/&lt;digest&gt;</c>. Content is first received and checked in a local spool,
/// so that the final key is only ever written with content that is right; S3 shows a key when its upload is complete and never before.
/// A crash leaves a file in the spool or an unfinished upload, and nothing to see.
/// </summary>
internal sealed class S3Store : IObjectStore, IDisposable
{
    private const string Prefix = "objects/";

    /// <summary>For addresses that this store itself reads from at once.</summary>
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(5);

    /// <summary>Storage that replaces an object by the same one, put at the same time, may not find it for a moment.</summary>
    private static readonly TimeSpan[] Looks = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    private readonly HttpClient http = new(new SocketsHttpHandler { PooledConnectionLifetime = Moment, AllowAutoRedirect = false }) { Timeout = Moment };
    private readonly IMinioClient minio;
    private readonly S3Bucket bucket;
    private readonly Spool spool;

    public S3Store(S3Settings settings, string spoolFolder, TimeProvider clock)
    {
        minio = new MinioClient()
            .WithEndpoint(settings.Endpoint)
            .WithCredentials(settings.AccessKey, settings.SecretKey)
            .WithRegion(settings.Region)
            .WithSSL(settings.Secure)
            .WithHttpClient(http)
            .Build();
        bucket = new S3Bucket(minio, http, settings, clock);
        spool = new Spool(spoolFolder, clock);
    }

    public async Task<StoredObject> Put(Stream content, ObjectExpectation expected, CancellationToken cancellation = default)
    {
        await using var received = await spool.Receive(content, expected, cancellation);
        var stored = received.Stored;
        if (await Find(stored.Digest, cancellation) == stored)
            return stored;
        await bucket.Ensure(cancellation);
        await minio.PutObjectAsync(
            new PutObjectArgs()
                .WithBucket(bucket.Name)
                .WithObject(Key(stored.Digest))
                .WithStreamData(received.Rewind())
                .WithObjectSize(stored.Length)
                .WithContentType("application/octet-stream"),
            cancellation);
        return await Holds(stored, cancellation)
            ? stored
            : throw new IOException($"The storage took object {stored.Digest} but does not hold its {stored.Length:N0} bytes. Try again.");
    }

    public async Task<Stream> Open(ObjectDigest digest, long offset = 0, long? length = null, CancellationToken cancellation = default)
    {
        ObjectRange.Check(offset, length);
        // A range of no bytes cannot be said in HTTP, and one at the end of the object is refused by S3.
        if (length == 0)
            return await Nothing(digest, offset, cancellation);
        var response = await Get(digest, offset, length, cancellation);
        try
        {
            switch (response.StatusCode)
            {
                case HttpStatusCode.OK when offset == 0:
                    var whole = await response.Content.ReadAsStreamAsync(cancellation);
                    return length is { } most ? new BoundedStream(whole, most) : whole;
                case HttpStatusCode.PartialContent when response.Content.Headers.ContentRange?.From == offset:
                    return await response.Content.ReadAsStreamAsync(cancellation);
                case HttpStatusCode.NotFound:
                    throw ObjectRefused.NotFound(digest);
                case HttpStatusCode.RequestedRangeNotSatisfiable:
                    response.Dispose();
                    return await Nothing(digest, offset, cancellation);
                default:
                    throw new IOException($"The storage answered {(int)response.StatusCode} when asked for object {digest}.");
            }
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    public async Task<StoredObject?> Find(ObjectDigest digest, CancellationToken cancellation = default)
    {
        try
        {
            var stat = await minio.StatObjectAsync(new StatObjectArgs().WithBucket(bucket.Name).WithObject(Key(digest)), cancellation);
            return new StoredObject(digest, stat.Size);
        }
        catch (Exception absent) when (absent is ObjectNotFoundException or BucketNotFoundException)
        {
            return null;
        }
    }

    public Task Delete(ObjectDigest digest, CancellationToken cancellation = default) =>
        minio.RemoveObjectAsync(new RemoveObjectArgs().WithBucket(bucket.Name).WithObject(Key(digest)), cancellation);

    public async Task<Uri?> PresignedGet(ObjectDigest digest, TimeSpan validity, CancellationToken cancellation = default)
    {
        ObjectRange.Check(validity);
        return await Presign(digest, validity);
    }

    public async Task<int> Sweep(TimeSpan age, CancellationToken cancellation = default) =>
        spool.Sweep(age) + await bucket.Sweep(Prefix, age, cancellation);

    public Task Probe(CancellationToken cancellation = default) => bucket.Ensure(cancellation, again: true);

    public void Dispose()
    {
        minio.Dispose();
        http.Dispose();
    }

    private async Task<bool> Holds(StoredObject stored, CancellationToken cancellation)
    {
        foreach (var pause in Looks)
        {
            await Task.Delay(pause, cancellation);
            if (await Find(stored.Digest, cancellation) == stored)
                return true;
        }

        return false;
    }

    private static string Key(ObjectDigest digest) => Prefix + digest;

    private async Task<Uri> Presign(ObjectDigest digest, TimeSpan validity) => new(await minio.PresignedGetObjectAsync(
        new PresignedGetObjectArgs().WithBucket(bucket.Name).WithObject(Key(digest)).WithExpiry((int)validity.TotalSeconds)));

    // Through a presigned address, because the client's own ranged read takes 206 for a failure.
    private async Task<HttpResponseMessage> Get(ObjectDigest digest, long offset, long? length, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, await Presign(digest, Moment));
        if (offset > 0 || length is not null)
            request.Headers.Range = new RangeHeaderValue(offset, length is { } most && most <= long.MaxValue - offset ? offset + most - 1 : null);
        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    private async Task<Stream> Nothing(ObjectDigest digest, long offset, CancellationToken cancellation)
    {
        var stored = await Find(digest, cancellation) ?? throw ObjectRefused.NotFound(digest);
        return offset <= stored.Length ? new MemoryStream([], writable: false) : throw ObjectRefused.OutsideRange(offset, stored.Length);
    }
}
