using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>Q3: the same with the node of each item and its five newest contributions.</summary>
internal static class NewestWithMore
{
    private const string Sql = """
        SELECT p.id, p.domain, p.title, p.votes, p.created_at, p.updated_at, n.name, n.reputation, c.kinds, c.points
        FROM (
          SELECT id, domain, title, votes, created_at, updated_at, node_id FROM fleet.items
          WHERE domain = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT 50
        ) AS p
        JOIN fleet.nodes AS n ON n.id = p.node_id
        LEFT JOIN LATERAL (
          SELECT array_agg(f.kind ORDER BY f.id DESC) AS kinds, array_agg(f.points ORDER BY f.id DESC) AS points
          FROM (SELECT id, kind, points FROM fleet.contributions WHERE item_id = p.id ORDER BY id DESC LIMIT 5) AS f
        ) AS c ON TRUE
        ORDER BY p.created_at DESC, p.id DESC
        """;

    public static async Task Answer(NpgsqlDataSource source, HttpContext context, string domain, DateTimeOffset time, Guid id)
    {
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var command = Newest.Command(connection, Sql, domain, time, id);
        await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
        await RawAnswer.Send(context, async json =>
        {
            Newest.Begin(json);
            while (await row.ReadAsync(context.RequestAborted))
            {
                json.WriteStartObject();
                Newest.Columns(row, json);
                json.WriteStartObject("node"u8);
                json.WriteString("name"u8, row.GetString(6));
                json.WriteNumber("reputation"u8, row.GetDouble(7));
                json.WriteEndObject();
                Contributions(row, json);
                json.WriteEndObject();
            }

            Newest.End(json);
        });
    }

    private static void Contributions(NpgsqlDataReader row, Utf8JsonWriter json)
    {
        json.WriteStartObject("contributions"u8);
        json.WriteStartArray("nodes"u8);
        if (!row.IsDBNull(8))
        {
            var (kinds, points) = (row.GetFieldValue<string[]>(8), row.GetFieldValue<int[]>(9));
            for (var at = 0; at < kinds.Length; at++)
            {
                json.WriteStartObject();
                json.WriteString("kind"u8, kinds[at]);
                json.WriteNumber("points"u8, points[at]);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
