using Knowledge.Inference.Search;
using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Inference.Engines.Pgvector;

/// <summary>
/// Finds passages in the tables by wording (BM25, as in memory) and by meaning (pgvector's HNSW), and joins both lists as the index in
/// memory does. What may not be found takes no place from what may: all bounds are inside both statements.
/// </summary>
internal sealed class PgvectorSearch(NpgsqlDataSource database, PgvectorTables tables)
{
    // As deep as pgvector looks. Its usual depth of 40 finds too little among vectors that all point about the same way.
    private const int Depth = 1000;

    private const string Nearest = "SELECT set_config('hnsw.ef_search', '1000', true), set_config('hnsw.iterative_scan', 'strict_order', true)";

    private const string Bounds =
        """
        ($3::uuid[] IS NULL OR passage.space_id = ANY($3)) AND NOT passage.item_id = ANY($4)
          AND ($5::text IS NULL OR passage.domain = $5) AND ($6::timestamptz IS NULL OR passage.accepted_at >= $6) AND ($7::timestamptz IS NULL OR passage.accepted_at < $7)
        """;

    private readonly string _find =
        $"""
         WITH sought AS (SELECT term, times FROM unnest($1::text[], $2::integer[]) AS sought(term, times)),
         whole AS (SELECT coalesce(sum(passages), 0)::float8 AS passages, greatest(1, sum(terms)::float8 / nullif(sum(passages), 0)) AS length
                   FROM {tables.Schema}.spaces WHERE $3::uuid[] IS NULL OR id = ANY($3)),
         found AS (SELECT posting.passage, posting.times, posting.length, sought.times AS wanted, count(*) OVER (PARTITION BY posting.term)::float8 AS holding
                   FROM sought JOIN {tables.Schema}.postings AS posting ON posting.term = sought.term AND ($3::uuid[] IS NULL OR posting.space_id = ANY($3))),
         scored AS (SELECT found.passage, sum(2.2 * wanted * ln(1 + (whole.passages - holding + 0.5) / (holding + 0.5)) * times / (times + 0.3 + 0.9 * found.length / whole.length)) AS score
                    FROM found CROSS JOIN whole GROUP BY found.passage),
         wording AS (SELECT passage.key, scored.score FROM scored JOIN {tables.Schema}.passages AS passage ON passage.key = scored.passage
                     WHERE {Bounds} ORDER BY scored.score DESC, passage.key LIMIT {Depth}),
         meaning AS (SELECT passage.key, -(passage.vector <#> $8::real[]::vector::halfvec) AS cosine FROM {tables.Schema}.passages AS passage
                     WHERE $8 IS NOT NULL AND {Bounds} ORDER BY passage.vector <#> $8::real[]::vector::halfvec LIMIT {Depth})
         SELECT passage.key, passage.item_id, passage.accepted_at, passage.confidence, wording.score, meaning.cosine
         FROM wording FULL JOIN meaning USING (key) JOIN {tables.Schema}.passages AS passage USING (key)
         """;

    private readonly string _read =
        $"""
         SELECT key, id, item_id, space_id, domain, title, text, start, digest, accepted_at, confidence, decision_id, vector::real[]
         FROM {tables.Schema}.passages WHERE key = ANY($1)
         """;

    /// <summary>The best passages for a question, best first.</summary>
    public async Task<IReadOnlyList<PassageHit>> Find(SearchRequest request, CancellationToken cancellation)
    {
        if (request.Spaces is { Count: 0 })
            return [];
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var candidates = await Candidates(request, connection, cancellation);
        var ranked = Choice.Ranked(request, candidates.ByWording, candidates.ByMeaning, candidates.ItemOf, candidates.FactsOf).Take(Choice.Looked(request)).ToList();
        var passages = await Read([.. ranked.Select(one => candidates.Keys[one.Slot])], connection, cancellation);
        // One that was taken out between the two statements is not shown.
        ranked.RemoveAll(one => !passages.ContainsKey(candidates.Keys[one.Slot]));
        return [.. Choice.Of(request, ranked, slot => passages[candidates.Keys[slot]].Vector)
            .Select(one => Choice.Hit(passages[candidates.Keys[one.Slot]], one.Score, candidates.WordingOf(one.Slot), request.Vector))];
    }

    private async Task<Candidates> Candidates(SearchRequest request, NpgsqlConnection connection, CancellationToken cancellation)
    {
        var question = TermCounts.Of(request.Question);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Nearest));
        var find = new NpgsqlBatchCommand(_find);
        Add(find, NpgsqlDbType.Array | NpgsqlDbType.Text, question.Times.Keys.ToArray());
        Add(find, NpgsqlDbType.Array | NpgsqlDbType.Integer, question.Times.Values.ToArray());
        Add(find, NpgsqlDbType.Array | NpgsqlDbType.Uuid, request.Spaces?.ToArray());
        Add(find, NpgsqlDbType.Array | NpgsqlDbType.Uuid, request.Withdrawn?.ToArray() ?? []);
        Add(find, NpgsqlDbType.Text, request.Domain);
        Add(find, NpgsqlDbType.TimestampTz, request.Since?.UtcDateTime);
        Add(find, NpgsqlDbType.TimestampTz, request.Until?.UtcDateTime);
        Add(find, NpgsqlDbType.Array | NpgsqlDbType.Real, request.Vector);
        batch.BatchCommands.Add(find);
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        await rows.NextResultAsync(cancellation);
        var candidates = new Candidates();
        while (await rows.ReadAsync(cancellation))
            candidates.Add(rows);
        return candidates;
    }

    private async Task<Dictionary<long, IndexedPassage>> Read(long[] keys, NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(_read, connection) { Parameters = { new() { Value = keys } } };
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var passages = new Dictionary<long, IndexedPassage>();
        while (await rows.ReadAsync(cancellation))
            passages.Add(rows.GetInt64(0), Passage(rows));
        return passages;
    }

    private static IndexedPassage Passage(NpgsqlDataReader rows) => new(
        rows.GetGuid(1), rows.GetGuid(2), rows.GetGuid(3), rows.GetString(4), rows.GetString(5), rows.GetString(6), rows.GetFieldValue<float[]>(12))
    {
        Start = rows.GetInt32(7),
        Facts = rows.IsDBNull(8) ? null : new ItemFacts(
            rows.GetString(8), rows.Value<DateTimeOffset>(9), rows.Value<double>(10), rows.Value<Guid>(11)),
    };

    private static void Add(NpgsqlBatchCommand command, NpgsqlDbType type, object? value) =>
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type, Value = value ?? DBNull.Value });
}
