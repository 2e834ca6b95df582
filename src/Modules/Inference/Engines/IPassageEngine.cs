using System.Runtime.InteropServices;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Engines;

/// <summary>Where the passages of one encoder are found. It is a cache: what fills it is stored elsewhere, and it may be behind that by a moment.</summary>
internal interface IPassageEngine
{
    /// <summary>A number that grows with every change: what was computed under an older one may be out of date.</summary>
    long Epoch { get; }

    /// <summary>Gets ready, with what was kept of earlier times.</summary>
    Task Open(CancellationToken cancellation);

    /// <summary>Takes note of what other hosts changed, where they share it.</summary>
    Task Refresh(CancellationToken cancellation);

    /// <summary>Keeps what is held for the next start, where it would be lost.</summary>
    Task Keep(CancellationToken cancellation);

    /// <summary>The best passages for a question, best first, and what is made of them.</summary>
    /// <param name="request">What is looked for.</param>
    /// <param name="read">Makes something of what was found; it has a share of the same time.</param>
    /// <param name="budget">The time there is.</param>
    /// <param name="share">How much of what is left of it may be taken, 0 to 1.</param>
    /// <returns>What was made of it; null when it was not there in time.</returns>
    /// <exception cref="Refusal">The passages cannot be reached: <see cref="FailureCode.Busy"/>.</exception>
    Task<T?> Search<T>(SearchRequest request, Func<IReadOnlyList<PassageHit>, T> read, Budget budget, double share)
        where T : class;

    /// <summary>Those of these passages that are held.</summary>
    Task<IReadOnlySet<Guid>> Held(IReadOnlyCollection<Guid> passageIds, CancellationToken cancellation);

    /// <summary>All that is held.</summary>
    Task<IReadOnlyList<HeldPassage>> Held(CancellationToken cancellation);

    /// <summary>Adds passages; those already held stay once.</summary>
    /// <exception cref="ArgumentException">A passage is too long, or its vector is not one of this engine.</exception>
    Task Add(IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation);

    /// <summary>Removes all passages of items.</summary>
    Task Remove(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellation);
}

/// <summary>A passage that an engine holds, as far as it takes to know whether that is still right.</summary>
/// <param name="PassageId">Its key.</param>
/// <param name="ItemId">The item it was cut from.</param>
/// <param name="SpaceId">The space that the item lives in.</param>
/// <param name="AcceptedAt">When the item was accepted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct HeldPassage(Guid PassageId, Guid ItemId, Guid SpaceId, DateTimeOffset? AcceptedAt);
