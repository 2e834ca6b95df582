namespace Knowledge.Host.Door.Limits;

/// <summary>Counts requests.</summary>
internal interface IBuckets
{
    /// <summary>Takes one request from the bucket.</summary>
    ValueTask<Draw> Take(Share share, CancellationToken cancellation);
}
