using System.Threading.RateLimiting;
using RedisRateLimiting;
using StackExchange.Redis;

namespace Knowledge.Host.Door.Limits;

/// <summary>Counts the requests of all hosts together in Redis. While Redis does not answer each host counts for itself.</summary>
internal sealed class RedisBuckets : IBuckets, IDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    private readonly LocalBuckets local = new();
    private readonly PartitionedRateLimiter<Share> buckets;
    private readonly TimeProvider clock;
    private readonly ILogger<RedisBuckets> log;
    private long restsUntil;

    public RedisBuckets(IConnectionMultiplexer redis, TimeProvider clock, ILogger<RedisBuckets> log)
    {
        this.clock = clock;
        this.log = log;
        buckets = PartitionedRateLimiter.Create<Share, string>(share => RedisRateLimitPartition.GetTokenBucketRateLimiter(share.Key, _ => new()
        {
            ConnectionMultiplexerFactory = () => redis,
            TokenLimit = share.Allowance.Burst,
            TokensPerPeriod = share.Allowance.PerMinute,
            ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        }));
    }

    public async ValueTask<Draw> Take(Share share, CancellationToken cancellation)
    {
        if (clock.GetTimestamp() < Interlocked.Read(ref restsUntil))
            return await local.Take(share, cancellation);
        try
        {
            using var lease = await buckets.AcquireAsync(share, 1, cancellation);
            return new(lease.IsAcquired, lease.TryGetMetadata(RateLimitMetadataName.Remaining, out var remaining) ? Math.Max(0, remaining) : 0);
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException or ObjectDisposedException)
        {
            Interlocked.Exchange(ref restsUntil, clock.GetTimestamp() + (long)(Rest.TotalSeconds * clock.TimestampFrequency));
            log.LogWarning(exception, "Redis does not answer: requests are counted by this host alone for {Rest}", Rest);
            return await local.Take(share, cancellation);
        }
    }

    public void Dispose()
    {
        buckets.Dispose();
        local.Dispose();
    }
}
