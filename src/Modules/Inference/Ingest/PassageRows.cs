using System.Runtime.CompilerServices;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Search;
using Npgsql;

namespace Knowledge.Inference.Ingest;

/// <summary>Reads passages from the database as the index holds them.</summary>
/// <remarks>With the driver itself, which hands over a vector as the array it is: a start must not wait for millions of conversions.</remarks>
internal sealed class PassageRows(NpgsqlDataSource database, ISentenceEncoder encoder)
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

    /// <summary>The passages of all accepted items that this host's encoder made.</summary>
    public IAsyncEnumerable<IndexedPassage> Everything(CancellationToken cancellation) => Read(All, [Encoder()], cancellation);

    /// <summary>Those of them that have one of these keys.</summary>
    public IAsyncEnumerable<IndexedPassage> Of(Guid[] ids, CancellationToken cancellation) => Read(Named, [Encoder(), new NpgsqlParameter<Guid[]> { TypedValue = ids }], cancellation);

    /// <summary>The keys of passages that were made, or whose item was decided on, at a time or later.</summary>
    public Task<IReadOnlyList<Guid>> KeysSince(DateTimeOffset time, CancellationToken cancellation) => Keys(New, [Encoder(), Time(time)], cancellation);

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
            facts[item] = known = new ItemFacts(rows.GetString(8), At<DateTimeOffset>(rows, 9), At<double>(rows, 10), At<Guid>(rows, 11));
        return new IndexedPassage(
            rows.GetGuid(0), item, rows.GetGuid(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<float[]>(6))
        {
            Start = rows.GetInt32(7),
            Facts = known,
        };
    }

    private static T? At<T>(NpgsqlDataReader rows, int column)
        where T : struct => rows.IsDBNull(column) ? null : rows.GetFieldValue<T>(column);

    private NpgsqlCommand Command(string text, NpgsqlParameter[] values)
    {
        var command = database.CreateCommand(text);
        command.Parameters.AddRange(values);
        return command;
    }

    private NpgsqlParameter<string> Encoder() => new() { TypedValue = encoder.Name };

    private static NpgsqlParameter<DateTime> Time(DateTimeOffset time) => new() { TypedValue = time.UtcDateTime };
}
