using System.Runtime.CompilerServices;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Search;
using Npgsql;

namespace Knowledge.Inference.Ingest;

/// <summary>Reads passages from the database as the index holds them.</summary>
/// <remarks>With the driver itself, which hands over a vector as the array it is: a start must not wait for millions of conversions.</remarks>
internal sealed class PassageRows(NpgsqlDataSource database, ISentenceEncoder encoder)
{
    private const string Passages =
        """
        SELECT passage.id, passage.item_id, item.space_id, item.domain, item.title, passage.text, passage.vector, coalesce(item.decided_at, item.created_at)
        FROM inference.passages AS passage
        JOIN library.items AS item ON item.id = passage.item_id
        WHERE item.status = 'Accepted' AND passage.created_at >= $1 AND passage.encoder = $2
        """;

    private const string Retracted = "SELECT id FROM library.items WHERE status = 'Retracted' AND retracted_at >= $1";

    /// <summary>The passages of accepted items that this host's encoder made at a time or later.</summary>
    public async IAsyncEnumerable<IndexedPassage> MadeSince(DateTimeOffset time, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command(Passages, time);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = encoder.Name });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            yield return new IndexedPassage(
                rows.GetGuid(0), rows.GetGuid(1), rows.GetGuid(2), rows.GetString(3), rows.GetString(4), rows.GetString(5), rows.GetFieldValue<float[]>(6))
            {
                AcceptedAt = rows.GetFieldValue<DateTimeOffset>(7),
            };
        }
    }

    /// <summary>The items that were retracted at a time or later.</summary>
    public async Task<IReadOnlyList<Guid>> RetractedSince(DateTimeOffset time, CancellationToken cancellation)
    {
        await using var command = Command(Retracted, time);
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var items = new List<Guid>();
        while (await rows.ReadAsync(cancellation))
            items.Add(rows.GetGuid(0));
        return items;
    }

    private NpgsqlCommand Command(string text, DateTimeOffset time)
    {
        var command = database.CreateCommand(text);
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = time.UtcDateTime });
        return command;
    }
}
