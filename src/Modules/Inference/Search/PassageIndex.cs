using System.Buffers;
using System.Numerics.Tensors;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search.Snapshots;

namespace Knowledge.Inference.Search;

/// <summary>
/// Finds passages by wording and by meaning at once, in memory. Any number of threads may search while one adds or
/// removes; a search sees each passage either wholly or not at all. It is a cache: what fills it is stored elsewhere.
/// </summary>
/// <param name="dimensions">Floats in every vector.</param>
public sealed class PassageIndex(int dimensions) : IDisposable
{
    // How deep both lists go before they are joined: shallow lists lose what only the other one knows to be good.
    private const int Depth = 1000;

    // Searches wait for a writer, so it steps aside after this many passages, about a millisecond of work.
    private const int PassagesPerTurn = 64;

    // Nearly all slots have a score that is kept no more: so many are passed at a glance.
    private const int SlotsPerLook = 64;

    private readonly Lock _writing = new();
    private readonly ReaderWriterLockSlim _turn = new();
    private readonly Slots _slots = new();
    private readonly VectorStore _vectors = new(dimensions);
    private readonly LexicalIndex _words = new();
    private long _epoch;

    /// <summary>A number that grows with every change: what was computed under an older one may be out of date.</summary>
    public long Epoch => Interlocked.Read(ref _epoch);

    /// <summary>Passages held.</summary>
    public int Count => Reading(() => _slots.Count);

    /// <summary>Whether a passage is held.</summary>
    public bool Holds(Guid passageId) => Reading(() => _slots.Holds(passageId, out _));

    /// <summary>All that is held.</summary>
    internal IReadOnlyList<HeldPassage> Held() => Reading(() => _slots.Held().Select(passage =>
        new HeldPassage(passage.PassageId, passage.ItemId, passage.SpaceId, passage.Facts?.AcceptedAt)).ToList());

    /// <summary>Adds passages; those already held are replaced.</summary>
    /// <exception cref="ArgumentException">A passage is too long, or its vector is not one of this index.</exception>
    public void Add(IReadOnlyList<IndexedPassage> passages)
    {
        ArgumentNullException.ThrowIfNull(passages);
        foreach (var passage in passages) IndexedPassage.Check(passage, dimensions);
        lock (_writing)
        {
            // Reading text is the slow part, so it is done on all cores, and before searches have to wait.
            var prepared = passages.GroupBy(passage => passage.PassageId).Select(same => same.Last())
                .AsParallel().AsOrdered().Select(passage => (Passage: passage, Terms: TermCounts.Of(passage.Title, passage.Text), Vector: VectorStore.Prepare(passage.Vector))).ToList();
            foreach (var turn in prepared.Chunk(PassagesPerTurn))
            {
                var replaced = turn.Where(one => _slots.Holds(one.Passage.PassageId, out _)).Select(one => Held(one.Passage)).ToList();
                Writing(() =>
                {
                    foreach (var old in replaced) Remove(old);
                    foreach (var (passage, terms, vector) in turn) Put(passage, terms, vector);
                });
            }
        }
    }

    /// <summary>Removes all passages of an item.</summary>
    /// <returns>How many there were.</returns>
    public int RemoveItem(Guid itemId)
    {
        lock (_writing)
        {
            var held = _slots.OfItem(itemId).Select(slot => (slot, _slots[slot]!.Terms())).ToList();
            if (held.Count > 0) Writing(() => held.ForEach(Remove));
            return held.Count;
        }
    }

    /// <summary>The best passages for a question, best first.</summary>
    /// <exception cref="ArgumentException">The question is too long, the count out of range or the vector of another length.</exception>
    public IReadOnlyList<PassageHit> Search(SearchRequest request) => Search([request])[0];

    /// <summary>The same for several questions, which takes less time than one after the other.</summary>
    /// <returns>Of each the best passages, in the order of the requests.</returns>
    /// <exception cref="ArgumentException">As with one.</exception>
    public IReadOnlyList<IReadOnlyList<PassageHit>> Search(IReadOnlyList<SearchRequest> requests)
    {
        ArgumentNullException.ThrowIfNull(requests);
        foreach (var request in requests) SearchRequest.Check(request, dimensions);
        List<TermCounts> questions = [.. requests.Select(request => TermCounts.Of(request.Question))];
        return Reading(() => Find(requests, questions));
    }

    /// <summary>Writes all that is held. Searches go on meanwhile, changes wait.</summary>
    internal void Write(SnapshotWriter writer)
    {
        lock (_writing)
        {
            _slots.Write(writer);
            _vectors.Write(writer);
            _words.Write(writer);
        }
    }

    /// <summary>Reads what another index wrote. This one must hold nothing yet; when it fails it is of no more use.</summary>
    /// <exception cref="InvalidDataException">It was not written to its end.</exception>
    internal void Read(SnapshotReader reader)
    {
        lock (_writing)
        {
            Writing(() =>
            {
                _slots.Read(reader);
                _vectors.Read(reader);
                _words.Read(reader);
            });
        }
    }

    /// <summary>Frees the lock. No call may be under way.</summary>
    public void Dispose() => _turn.Dispose();

    private IReadOnlyList<IReadOnlyList<PassageHit>> Find(IReadOnlyList<SearchRequest> requests, IReadOnlyList<TermCounts> questions)
    {
        List<SearchReach> reaches = [.. requests.Select(request => new SearchReach(_slots, request))];
        var semantic = new Queue<Scored[]>(_vectors.Nearest(
            [.. requests.Zip(reaches).Where(one => one.First.Vector is not null).Select(one => new Sought(one.First.Vector!, one.Second))], _slots.Used, Depth));
        return [.. requests.Select((request, at) => Find(request, questions[at], reaches[at], request.Vector is null ? [] : semantic.Dequeue()))];
    }

    private IReadOnlyList<PassageHit> Find(SearchRequest request, TermCounts question, SearchReach reach, Scored[] semantic)
    {
        var rented = ArrayPool<float>.Shared.Rent(_slots.Used);
        try
        {
            var scores = rented.AsSpan(0, _slots.Used);
            scores.Clear();
            _words.Score(question, request.Spaces, scores);
            var lexical = BestWords(scores, reach);
            List<Scored> ranked = [.. Choice.Ranked(request, lexical, semantic, slot => _slots[slot]!.ItemId, slot => _slots[slot]!.Facts).Take(Choice.Looked(request))];
            return [.. Choice.Of(request, ranked, _vectors.Of)
                .Select(one => Choice.Hit(_slots[one.Slot]!.With(_vectors.Of(one.Slot)), one.Score, rented[one.Slot], request.Vector))];
        }
        finally
        {
            ArrayPool<float>.Shared.Return(rented);
        }
    }

    private static Scored[] BestWords(ReadOnlySpan<float> scores, SearchReach reach)
    {
        var best = new TopList(Depth);
        for (var first = 0; first < scores.Length; first += SlotsPerLook)
        {
            var some = scores.Slice(first, Math.Min(SlotsPerLook, scores.Length - first));
            var highest = TensorPrimitives.Max(some);
            if (highest <= 0 || !best.WouldKeep(highest)) continue;
            for (var at = 0; at < some.Length; at++)
                if (some[at] > 0 && best.WouldKeep(some[at]) && reach.Includes(first + at))
                    best.Add(new Scored(some[at], first + at));
        }

        return best.Best();
    }

    private (int Slot, TermCounts Terms) Held(IndexedPassage passage)
    {
        _slots.Holds(passage.PassageId, out var slot);
        return (slot, _slots[slot]!.Terms());
    }

    private void Put(IndexedPassage passage, TermCounts terms, Half[] vector)
    {
        var slot = _slots.Take(new StoredPassage(passage, _slots.Shared(passage.Domain)));
        _vectors.Put(slot, vector);
        _words.Add(slot, passage.SpaceId, terms);
    }

    private void Remove((int Slot, TermCounts Terms) held)
    {
        _words.Remove(held.Slot, _slots[held.Slot]!.SpaceId, held.Terms);
        _slots.Free(held.Slot);
    }

    private T Reading<T>(Func<T> read)
    {
        _turn.EnterReadLock();
        try { return read(); }
        finally { _turn.ExitReadLock(); }
    }

    private void Writing(Action write)
    {
        _turn.EnterWriteLock();
        try
        {
            write();
            Interlocked.Increment(ref _epoch);
        }
        finally { _turn.ExitWriteLock(); }
    }
}
