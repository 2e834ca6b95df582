using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>Q1: one item by its key.</summary>
internal static class OneItem
{
    private const string Sql = "SELECT id, domain, title, body, votes, created_at FROM fleet.items WHERE id = $1";

    public static async Task Answer(NpgsqlDataSource source, HttpContext context, Guid id)
    {
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        await using var row = await command.ExecuteReaderAsync(context.RequestAborted);
        await RawAnswer.Send(context, async json =>
        {
            json.WriteStartObject();
            json.WriteStartObject("data"u8);
            if (await row.ReadAsync(context.RequestAborted))
            {
                json.WriteStartObject("item"u8);
                json.WriteString("id"u8, row.GetGuid(0));
                json.WriteString("domain"u8, row.GetString(1));
                json.WriteString("title"u8, row.GetString(2));
                json.WriteString("body"u8, row.GetString(3));
                json.WriteNumber("votes"u8, row.GetInt32(4));
                json.WriteString("createdAt"u8, row.GetFieldValue<DateTimeOffset>(5));
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("item"u8);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        });
    }
}
