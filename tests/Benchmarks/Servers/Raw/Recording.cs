using Microsoft.AspNetCore.Http;
using Npgsql;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>M1: one insert, committed.</summary>
internal static class Recording
{
    private const string Sql =
        "INSERT INTO fleet.contributions (id, item_id, node_id, kind, points, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, now(), now())";

    public static async Task Answer(NpgsqlDataSource source, HttpContext context, RawContribution contribution)
    {
        var id = Guid.CreateVersion7();
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = id },
                new NpgsqlParameter<Guid> { TypedValue = contribution.ItemId },
                new NpgsqlParameter<Guid> { TypedValue = contribution.NodeId },
                new NpgsqlParameter<string> { TypedValue = contribution.Kind },
                new NpgsqlParameter<int> { TypedValue = contribution.Points },
            },
        };
        await command.ExecuteNonQueryAsync(context.RequestAborted);
        await RawAnswer.Send(context, json =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WriteEndObject();
            return Task.CompletedTask;
        });
    }
}

/// <summary>What the body of M1 holds.</summary>
internal sealed record RawContribution(Guid ItemId, Guid NodeId, string Kind, int Points);
