using System.Threading.RateLimiting;

namespace Knowledge.Host.Door.Limits;

/// <summary>Counts the requests of this host alone.</summary>
internal sealed class LocalBuckets : IBuckets, IDisposable
{
    /// <summary>So that a slow allowance does not come back in lumps.</summary>
    private const int StepsPerMinute = 60;

    private readonly PartitionedRateLimiter<Share> buckets = PartitionedRateLimiter.Create<Share, Share>(share => RateLimitPartition.GetTokenBucketLimiter(share, Options));

    public ValueTask<Draw> Take(Share share, CancellationToken cancellation)
    {
        using var lease = buckets.AttemptAcquire(share);
        return new(new Draw(lease.IsAcquired, lease.IsAcquired ? buckets.GetStatistics(share)?.CurrentAvailablePermits ?? 0 : 0));
    }

    public void Dispose() => buckets.Dispose();

    private static TokenBucketRateLimiterOptions Options(Share share)
    {
        var tokens = Math.Max(1, share.Allowance.PerMinute / StepsPerMinute);
        return new()
        {
            TokenLimit = share.Allowance.Burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = TimeSpan.FromMinutes((double)tokens / share.Allowance.PerMinute),
            QueueLimit = 0,
        };
    }
}
