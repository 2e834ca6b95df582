using Knowledge.Inference.Asking;
using Knowledge.Inference.Asking.Budgets;
using Knowledge.Inference.Search;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Knowledge.Inference.Engines.Pgvector;

/// <summary>The passages in a PostgreSQL server with pgvector, which all hosts share: none of them holds any in its memory.</summary>
internal sealed class PgvectorEngine : IPassageEngine
{
    private readonly NpgsqlDataSource _database;
    private readonly PgvectorTables _tables;
    private readonly PgvectorSearch _search;
    private readonly PgvectorRows _rows;
    private readonly Lanes _lanes;
    private readonly ILogger<PgvectorEngine> _log;
    private readonly int _mostSearches;
    private readonly int _dimensions;
    private int _searches;
    private long _epoch;

    /// <param name="database">The server.</param>
    /// <param name="encoder">The encoder whose passages they are.</param>
    /// <param name="dimensions">Floats in its vectors.</param>
    /// <param name="lanes">Where what was found is read.</param>
    /// <param name="mostSearches">How many may be under way; who comes then is asked to come again.</param>
    /// <param name="log">Told why the passages could not be reached.</param>
    public PgvectorEngine(NpgsqlDataSource database, string encoder, int dimensions, Lanes lanes, int mostSearches, ILogger<PgvectorEngine> log)
    {
        (_database, _lanes, _dimensions, _mostSearches, _log) = (database, lanes, dimensions, mostSearches, log);
        _tables = new PgvectorTables(encoder, dimensions);
        (_search, _rows) = (new PgvectorSearch(database, _tables), new PgvectorRows(database, _tables));
    }

    public long Epoch => Interlocked.Read(ref _epoch);

    public Task Open(CancellationToken cancellation) => _tables.Make(_database, cancellation);

    public async Task Refresh(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand($"SELECT last_value FROM {_tables.Schema}.changes");
        Interlocked.Exchange(ref _epoch, (long)(await command.ExecuteScalarAsync(cancellation))!);
    }

    // The server keeps it.
    public Task Keep(CancellationToken cancellation) => Task.CompletedTask;

    public async Task<T?> Search<T>(SearchRequest request, Func<IReadOnlyList<PassageHit>, T> read, Budget budget, double share)
        where T : class
    {
        SearchRequest.Check(request, _dimensions);
        var hits = await Find(request, budget, share);
        return hits is null ? null : await _lanes.Scanning.Run(() => read(hits), budget, share);
    }

    public async Task<IReadOnlySet<Guid>> Held(IReadOnlyCollection<Guid> passageIds, CancellationToken cancellation)
    {
        if (passageIds.Count == 0)
            return new HashSet<Guid>();
        await using var command = _database.CreateCommand($"SELECT id FROM {_tables.Schema}.passages WHERE id = ANY($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = passageIds.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var held = new HashSet<Guid>();
        while (await rows.ReadAsync(cancellation))
            held.Add(rows.GetGuid(0));
        return held;
    }

    public async Task<IReadOnlyList<HeldPassage>> Held(CancellationToken cancellation)
    {
        await using var command = _database.CreateCommand($"SELECT id, item_id, space_id, accepted_at FROM {_tables.Schema}.passages");
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var held = new List<HeldPassage>();
        while (await rows.ReadAsync(cancellation))
            held.Add(new HeldPassage(rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.Value<DateTimeOffset>(3)));
        return held;
    }

    public async Task Add(IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation)
    {
        foreach (var passage in passages)
            IndexedPassage.Check(passage, _dimensions);
        await _rows.Add(passages, cancellation);
        await Refresh(cancellation);
    }

    public async Task Remove(IReadOnlyCollection<Guid> itemIds, CancellationToken cancellation)
    {
        await _rows.Remove(itemIds, cancellation);
        await Refresh(cancellation);
    }

    /// <summary>A search that is late is ended in the server, too.</summary>
    private async Task<IReadOnlyList<PassageHit>?> Find(SearchRequest request, Budget budget, double share)
    {
        if (Interlocked.Increment(ref _searches) > _mostSearches)
        {
            Interlocked.Decrement(ref _searches);
            throw Busy.Now("Too many search at the same time.");
        }

        // Not disposed here: it ends a search that goes on after its asker has left, which then disposes of it.
        var patience = new CancellationTokenSource();
        try
        {
            return await budget.Wait(Find(request, patience), share);
        }
        catch (TimeoutException)
        {
            await patience.CancelAsync();
            return null;
        }
        catch (NpgsqlException failure)
        {
            _log.LogWarning("The passages could not be searched: {Reason}", failure.Message);
            throw Busy.Now("The passages cannot be reached.");
        }
    }

    private async Task<IReadOnlyList<PassageHit>> Find(SearchRequest request, CancellationTokenSource patience)
    {
        try
        {
            return await _search.Find(request, patience.Token);
        }
        finally
        {
            Interlocked.Decrement(ref _searches);
            if (!patience.IsCancellationRequested)
                patience.Dispose();
        }
    }
}
