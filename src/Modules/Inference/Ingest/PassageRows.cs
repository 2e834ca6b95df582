using System.Runtime.CompilerServices;
using Knowledge.Inference.Engines;
using Knowledge.Inference.Search;
using Npgsql;

namespace Knowledge.Inference.Ingest;

/// <summary>Reads passages from the database as the index holds them.</summary>
/// <remarks>With the driver itself, which hands over a vector as the array it is: a start must not wait for millions of conversions.</remarks>
internal sealed class PassageRows(NpgsqlDataSource database)
{
    private const string All =
        """
        SELECT passage.id, passage.item_id, item.space_id, item.domain, item.title, passage.text, passage.vector,
               passage.start, item.digest, item.decided_at, item.confidence, item.decision_id
        FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        WHERE item.status = 'Accepted' AND passage.encoder = $1
        """;

    private const string Named = $"{All} AND passage.id = ANY($2)";

    private const string OfSome = $"{All} AND passage.item_id = ANY($2)";

    private const string AllKeys =
        """
        SELECT passage.id, passage.item_id, item.space_id, item.decided_at
        FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        WHERE item.status = 'Accepted' AND passage.encoder = $1
        """;

    // Each item has a first passage, which stands for all of them.
    private const string Encoded =
        """
        SELECT passage.encoder, count(*)
        FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        WHERE item.status = 'Accepted' AND passage.ordinal = 0
        GROUP BY passage.encoder
        """;

    // Their keys alone: nearly all of them are held already, and a vector is long.
    private const string New =
        """
        SELECT id FROM inference.passages WHERE encoder = $1 AND created_at >= $2
        UNION
        SELECT passage.id FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        WHERE passage.encoder = $1 AND item.decided_at >= $2
        """;

    private const string Withdrawn = "SELECT id FROM library.items WHERE withdrawn_at >= $1 AND status <> 'Accepted'";

    /// <summary>The passages of all accepted items that an encoder made.</summary>
    public IAsyncEnumerable<IndexedPassage> Everything(string encoder, CancellationToken cancellation) => Read(All, [Text(encoder)], cancellation);

    /// <summary>Those of them that have one of these keys.</summary>
    public IAsyncEnumerable<IndexedPassage> Of(string encoder, Guid[] ids, CancellationToken cancellation) => Read(Named, [Text(encoder), Some(ids)], cancellation);

    /// <summary>Those of them that are of one of these items.</summary>
    public IAsyncEnumerable<IndexedPassage> OfItems(string encoder, Guid[] ids, CancellationToken cancellation) => Read(OfSome, [Text(encoder), Some(ids)], cancellation);

    /// <summary>The keys of all of them.</summary>
    public async IAsyncEnumerable<HeldPassage> Keys(string encoder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(AllKeys, [Text(encoder)]);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
            yield return new HeldPassage(rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.Value<DateTimeOffset>(3));
    }

    /// <summary>The keys of passages that were made, or whose item was decided on, at a time or later.</summary>
    public Task<IReadOnlyList<Guid>> KeysSince(string encoder, DateTimeOffset time, CancellationToken cancellation) => Keys(New, [Text(encoder), Time(time)], cancellation);

    /// <summary>How many items each encoder has made passages of.</summary>
    public async Task<Coverage> Coverage(CancellationToken cancellation)
    {
        await using var command = Command(Encoded, []);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var items = new Dictionary<string, long>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellation))
            items.Add(rows.GetString(0), rows.GetInt64(1));
        return new Coverage(items);
    }

    /// <summary>The items that ceased to be accepted at a time or later.</summary>
    public Task<IReadOnlyList<Guid>> WithdrawnSince(DateTimeOffset time, CancellationToken cancellation) => Keys(Withdrawn, [Time(time)], cancellation);

    private async Task<IReadOnlyList<Guid>> Keys(string text, NpgsqlParameter[] values, CancellationToken cancellation)
    {
        await using var command = Command(text, values);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var keys = new List<Guid>();
        while (await rows.ReadAsync(cancellation))
            keys.Add(rows.GetGuid(0));
        return keys;
    }

    private async IAsyncEnumerable<IndexedPassage> Read(string text, NpgsqlParameter[] values, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(text, values);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var facts = new Dictionary<Guid, ItemFacts>();
        while (await rows.ReadAsync(cancellation))
            yield return Passage(rows, facts);
    }

    private static IndexedPassage Passage(NpgsqlDataReader rows, Dictionary<Guid, ItemFacts> facts)
    {
        var item = rows.GetGuid(1);
        if (!facts.TryGetValue(item, out var known))
            facts[item] = known = new ItemFacts(rows.GetString(8), rows.Value<DateTimeOffset>(9), rows.Value<double>(10), rows.Value<Guid>(11));
        return new IndexedPassage(
            rows.GetGuid(0), item, rows.GetGuid(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<float[]>(6))
        {
            Start = rows.GetInt32(7),
            Facts = known,
        };
    }

    private NpgsqlCommand Command(string text, NpgsqlParameter[] values)
    {
        var command = database.CreateCommand(text);
        command.Parameters.AddRange(values);
        return command;
    }

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value };

    private static NpgsqlParameter<Guid[]> Some(Guid[] ids) => new() { TypedValue = ids };

    private static NpgsqlParameter<DateTime> Time(DateTimeOffset time) => new() { TypedValue = time.UtcDateTime };
}
