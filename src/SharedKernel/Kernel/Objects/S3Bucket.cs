using System.Globalization;
using System.Net;
using Minio;
using Minio.DataModel;
using Minio.DataModel.Args;

namespace Knowledge.Kernel.Objects;

/// <summary>The bucket that holds the objects: made when it is not there, and rid of unfinished uploads.</summary>
internal sealed class S3Bucket(IMinioClient minio, HttpClient http, S3Settings settings, TimeProvider clock)
{
    // Occurs in no key. Some servers read an empty delimiter as one that is everywhere and then list nothing.
    private const string NoDelimiter = "~";

    private volatile bool seen;

    public string Name => settings.Bucket;

    /// <summary>Returns when the bucket is there. Asks the storage once, or <paramref name="again"/>.</summary>
    public async Task Ensure(CancellationToken cancellation, bool again = false)
    {
        if (seen && !again)
            return;
        if (!await Exists(cancellation))
            await Make(cancellation);
        seen = true;
    }

    /// <summary>Abandons uploads under <paramref name="prefix"/> that began more than <paramref name="age"/> ago.</summary>
    public async Task<int> Sweep(string prefix, TimeSpan age, CancellationToken cancellation)
    {
        if (!await Exists(cancellation))
            return 0;
        var limit = clock.GetUtcNow() - age;
        var old = await minio
            .ListIncompleteUploadsEnumAsync(new ListIncompleteUploadsArgs().WithBucket(Name).WithPrefix(prefix).WithDelimiter(NoDelimiter), cancellation)
            .Where(upload => DateTimeOffset.Parse(upload.Initiated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) < limit)
            .ToListAsync(cancellation);
        foreach (var upload in old)
            await Abandon(upload, cancellation);
        return old.Count;
    }

    private async Task Abandon(Upload upload, CancellationToken cancellation)
    {
        using var response = await http.DeleteAsync(S3Abort.Presign(settings, upload.Key, upload.UploadId, clock.GetUtcNow()), cancellation);
        if (!response.IsSuccessStatusCode && response.StatusCode != HttpStatusCode.NotFound)
            throw new IOException($"The storage answered {(int)response.StatusCode} when told to abandon an upload of {upload.Key}.");
    }

    private Task<bool> Exists(CancellationToken cancellation) => minio.BucketExistsAsync(new BucketExistsArgs().WithBucket(Name), cancellation);

    private async Task Make(CancellationToken cancellation)
    {
        try
        {
            await minio.MakeBucketAsync(new MakeBucketArgs().WithBucket(Name), cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Another writer may have made it in between, which the client reports as an ArgumentException; any other failure stands.
            if (!await Exists(cancellation))
                throw;
        }
    }
}
