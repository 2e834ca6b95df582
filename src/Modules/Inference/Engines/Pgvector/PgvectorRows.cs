using Knowledge.Inference.Search;
using Npgsql;

namespace Knowledge.Inference.Engines.Pgvector;

/// <summary>Adds passages to the tables and takes them out, each time in one transaction with the counts that scores are made of.</summary>
internal sealed class PgvectorRows(NpgsqlDataSource database, PgvectorTables tables)
{
    private readonly string _passage =
        $"""
         INSERT INTO {tables.Schema}.passages (id, item_id, space_id, domain, title, text, start, digest, accepted_at, confidence, decision_id, vector)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::real[]::vector)
         ON CONFLICT (id) DO NOTHING RETURNING key
         """;

    private readonly string _postings =
        $"""
         INSERT INTO {tables.Schema}.postings (term, space_id, passage, times, length)
         SELECT term, $1, $2, times, $3 FROM unnest($4::text[], $5::integer[]) AS counted(term, times)
         """;

    private readonly string _count =
        $"""
         INSERT INTO {tables.Schema}.spaces AS space (id, passages, terms) VALUES ($1, $2, $3)
         ON CONFLICT (id) DO UPDATE SET passages = space.passages + excluded.passages, terms = space.terms + excluded.terms
         """;

    private readonly string _changed = $"SELECT nextval('{tables.Schema}.changes')";

    private readonly string _taken = $"DELETE FROM {tables.Schema}.passages WHERE item_id = ANY($1) RETURNING key, space_id, title, text";

    private readonly string _forgotten =
        $"DELETE FROM {tables.Schema}.postings WHERE space_id = $1 AND passage = $2 AND term = ANY($3)";

    /// <summary>Adds those that are not there yet.</summary>
    public async Task Add(IReadOnlyList<IndexedPassage> passages, CancellationToken cancellation)
    {
        // In one order everywhere: two hosts that add the same ones wait for each other, and neither for ever.
        var ordered = passages.DistinctBy(passage => passage.PassageId).OrderBy(passage => passage.PassageId).ToList();
        await InTransaction(
            async (connection, transaction) =>
            {
                var keys = await Insert(ordered, connection, transaction, cancellation);
                return [.. ordered.Where(passage => keys.ContainsKey(passage.PassageId))
                    .Select(passage => new Counted(keys[passage.PassageId], passage.SpaceId, TermCounts.Of(passage.Title, passage.Text)))];
            },
            Added,
            1,
            cancellation);
    }

    /// <summary>Takes out all passages of items.</summary>
    public Task Remove(IReadOnlyCollection<Guid> items, CancellationToken cancellation) => InTransaction(
        async (connection, transaction) =>
        {
            await using var command = new NpgsqlCommand(_taken, connection, transaction) { Parameters = { new() { Value = items.Order().ToArray() } } };
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var taken = new List<Counted>();
            while (await rows.ReadAsync(cancellation))
                taken.Add(new Counted(rows.GetInt64(0), rows.GetGuid(1), TermCounts.Of(rows.GetString(2), rows.GetString(3))));
            return taken;
        },
        Removed,
        -1,
        cancellation);

    private async Task<Dictionary<Guid, long>> Insert(List<IndexedPassage> passages, NpgsqlConnection connection, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var passage in passages)
            batch.BatchCommands.Add(Command(
                _passage, passage.PassageId, passage.ItemId, passage.SpaceId, passage.Domain, passage.Title, passage.Text, passage.Start,
                passage.Facts?.Digest, passage.Facts?.AcceptedAt?.UtcDateTime, passage.Facts?.Confidence, passage.Facts?.DecisionId, passage.Vector));
        var keys = new Dictionary<Guid, long>();
        await using var rows = await batch.ExecuteReaderAsync(cancellation);
        foreach (var passage in passages)
        {
            if (await rows.ReadAsync(cancellation))
                keys.Add(passage.PassageId, rows.GetInt64(0));
            await rows.NextResultAsync(cancellation);
        }

        return keys;
    }

    private async Task InTransaction(
        Func<NpgsqlConnection, NpgsqlTransaction, Task<IReadOnlyList<Counted>>> change, Func<Counted, NpgsqlBatchCommand> count, int sign, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        if (await change(connection, transaction) is { Count: > 0 } changed)
        {
            await using var batch = new NpgsqlBatch(connection, transaction);
            foreach (var passage in changed)
                batch.BatchCommands.Add(count(passage));
            foreach (var space in changed.GroupBy(passage => passage.SpaceId).OrderBy(space => space.Key))
                batch.BatchCommands.Add(Command(_count, space.Key, (long)sign * space.Count(), sign * space.Sum(passage => (long)passage.Terms.Length)));
            batch.BatchCommands.Add(Command(_changed));
            await batch.ExecuteNonQueryAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private NpgsqlBatchCommand Added(Counted passage) =>
        Command(_postings, passage.SpaceId, passage.Key, passage.Terms.Length, passage.Terms.Times.Keys.ToArray(), passage.Terms.Times.Values.ToArray());

    private NpgsqlBatchCommand Removed(Counted passage) => Command(_forgotten, passage.SpaceId, passage.Key, passage.Terms.Times.Keys.ToArray());

    private static NpgsqlBatchCommand Command(string text, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        return command;
    }

    /// <summary>A passage that came or went, and the terms that are counted of it.</summary>
    private sealed record Counted(long Key, Guid SpaceId, TermCounts Terms);
}
