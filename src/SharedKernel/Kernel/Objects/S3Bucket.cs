using System.Globalization;
using Minio;
using Minio.DataModel.Args;

namespace Knowledge.Kernel.Objects;

/// <summary>The bucket that holds the objects: made when it is not there, and rid of unfinished uploads.</summary>
internal sealed class S3Bucket(IMinioClient minio, string name)
{
    private volatile bool seen;

    public string Name => name;

    /// <summary>Returns when the bucket is there. Asks the storage once, or <paramref name="again"/>.</summary>
    public async Task Ensure(CancellationToken cancellation, bool again = false)
    {
        if (seen && !again)
            return;
        if (!await Exists(cancellation))
            await Make(cancellation);
        seen = true;
    }

    /// <summary>Abandons uploads under <paramref name="prefix"/> that began before <paramref name="limit"/>.</summary>
    public async Task<int> Sweep(string prefix, DateTime limit, CancellationToken cancellation)
    {
        if (!await Exists(cancellation))
            return 0;
        var removed = 0;
        var uploads = minio.ListIncompleteUploadsEnumAsync(
            new ListIncompleteUploadsArgs().WithBucket(name).WithPrefix(prefix).WithRecursive(true), cancellation);
        await foreach (var upload in uploads)
        {
            if (DateTime.Parse(upload.Initiated, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal) >= limit)
                continue;
            await minio.RemoveIncompleteUploadAsync(new RemoveIncompleteUploadArgs().WithBucket(name).WithObject(upload.Key), cancellation);
            removed++;
        }

        return removed;
    }

    private Task<bool> Exists(CancellationToken cancellation) => minio.BucketExistsAsync(new BucketExistsArgs().WithBucket(name), cancellation);

    private async Task Make(CancellationToken cancellation)
    {
        try
        {
            await minio.MakeBucketAsync(new MakeBucketArgs().WithBucket(name), cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Another writer may have made it in between, which the client reports as an ArgumentException; any other failure stands.
            if (!await Exists(cancellation))
                throw;
        }
    }
}
