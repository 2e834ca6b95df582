using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Search;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Engines;

/// <summary>The passages in the memory of this host, which compares a question with each of them.</summary>
/// <param name="dimensions">Floats in every vector.</param>
/// <param name="lanes">Where searches are done.</param>
/// <param name="snapshot">Where the passages are kept between two starts.</param>
internal sealed class MemoryEngine(int dimensions, Lanes lanes, IndexSnapshot snapshot) : IPassageEngine, IDisposable
{
    private long _kept;

    /// <summary>The passages.</summary>
    public PassageIndex Index { get; private set; } = new(dimensions);

    public long Epoch => Index.Epoch;

    public Task Open(CancellationToken cancellation)
    {
        if (snapshot.Load(dimensions) is { } kept)
            (Index, _kept) = (kept, kept.Epoch);
        return Task.CompletedTask;
    }

    public Task Refresh(CancellationToken cancellation) => Task.CompletedTask;

    public Task Keep(CancellationToken cancellation) => Epoch == _kept ? Task.CompletedTask : Task.Run(() => Save(cancellation), cancellation);

    public Task<T?> Search<T>(SearchRequest request, Func<IReadOnlyList<PassageHit>, T> read, Budget budget, double share)
        where T : class
    {
        // Here, where it is told to this asker alone.
        SearchRequest.Check(request, dimensions);
        return lanes.Scanning.Run(request, Index.Search, read, budget, share);
    }

    public Task<IReadOnlySet<Guid>> Held(IReadOnlyCollection<Guid> passageIds, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlySet<Guid>>(passageIds.Where(Index.Holds).ToHashSet());

    public Task<IReadOnlyList<HeldPassage>> Held(CancellationToken cancellation) => Task.FromResult(Index.Held());

    public Task Add(IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation)
    {
        Index.Add(passages);
        return Task.CompletedTask;
    }

    public Task Remove(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellation)
    {
        foreach (var item in itemIds)
            Index.RemoveItem(item);
        return Task.CompletedTask;
    }

    public void Dispose() => Index.Dispose();

    private void Save(CancellationToken cancellation)
    {
        var epoch = Epoch;
        snapshot.Save(Index, cancellation);
        _kept = epoch;
    }
}
