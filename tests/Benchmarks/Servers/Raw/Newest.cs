using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>Q2: fifty items of a domain, the newest first, after a place in that order.</summary>
internal static class Newest
{
    private const string Sql = """
        SELECT id, domain, title, votes, created_at, updated_at FROM fleet.items
        WHERE domain = $1 AND (created_at, id) < ($2, $3) ORDER BY created_at DESC, id DESC LIMIT 50
        """;

    public static async Task Answer(NpgsqlDataSource source, HttpContext context, string domain, DateTimeOffset time, Guid id)
    {
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var command = Command(connection, Sql, domain, time, id);
        await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
        await RawAnswer.Send(context, async json =>
        {
            Begin(json);
            while (await row.ReadAsync(context.RequestAborted))
            {
                json.WriteStartObject();
                Columns(row, json);
                json.WriteEndObject();
            }

            End(json);
        });
    }

    public static NpgsqlCommand Command(NpgsqlConnection connection, string sql, string domain, DateTimeOffset time, Guid id) => new(sql, connection)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = domain },
            new NpgsqlParameter<DateTimeOffset> { TypedValue = time.ToUniversalTime(), NpgsqlDbType = NpgsqlDbType.TimestampTz },
            new NpgsqlParameter<Guid> { TypedValue = id },
        },
    };

    public static void Begin(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("data"u8);
        json.WriteStartObject("items"u8);
        json.WriteStartArray("nodes"u8);
    }

    public static void Columns(NpgsqlDataReader row, Utf8JsonWriter json)
    {
        json.WriteString("id"u8, row.GetGuid(0));
        json.WriteString("domain"u8, row.GetString(1));
        json.WriteString("title"u8, row.GetString(2));
        json.WriteNumber("votes"u8, row.GetInt32(3));
        json.WriteString("createdAt"u8, row.GetFieldValue<DateTimeOffset>(4));
        json.WriteString("updatedAt"u8, row.GetFieldValue<DateTimeOffset>(5));
    }

    public static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
