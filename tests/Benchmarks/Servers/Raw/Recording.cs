using Microsoft.AspNetCore.Http;
using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Benchmarks.Servers.Raw;

/// <summary>M1: one insert, committed.</summary>
internal static class Recording
{
    private const string Sql =
        "INSERT INTO fleet.contributions (id, item_id, node_id, kind, points, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, now(), now())";

    private const string EventSql = """
        INSERT INTO kernel.events (at, resource, record_id, action, actor_kind, actor_name, changes)
        VALUES (now(), 'Contribution', $1, 'Record', 'Anonymous', 'anonymous', $2) RETURNING id
        """;

    public static async Task Answer(NpgsqlDataSource source, HttpContext context, RawContribution contribution)
    {
        var id = Guid.CreateVersion7();
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddRange(Values(id, contribution));
        await command.ExecuteNonQueryAsync(context.RequestAborted);
        await Tell(context, id);
    }

    /// <summary>M2: the same with an event of it, as ours writes for every change.</summary>
    public static async Task AnswerWithEvent(NpgsqlDataSource source, HttpContext context, RawContribution contribution)
    {
        var id = Guid.CreateVersion7();
        await using var connection = await source.OpenConnectionAsync(context.RequestAborted);
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(Sql), new NpgsqlBatchCommand(EventSql) } };
        batch.BatchCommands[0].Parameters.AddRange(Values(id, contribution));
        batch.BatchCommands[1].Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = id });
        batch.BatchCommands[1].Parameters.Add(new NpgsqlParameter<string> { TypedValue = Changes(contribution), NpgsqlDbType = NpgsqlDbType.Jsonb });
        await batch.ExecuteNonQueryAsync(context.RequestAborted);
        await Tell(context, id);
    }

    private static NpgsqlParameter[] Values(Guid id, RawContribution contribution) =>
    [
        new NpgsqlParameter<Guid> { TypedValue = id },
        new NpgsqlParameter<Guid> { TypedValue = contribution.ItemId },
        new NpgsqlParameter<Guid> { TypedValue = contribution.NodeId },
        new NpgsqlParameter<string> { TypedValue = contribution.Kind },
        new NpgsqlParameter<int> { TypedValue = contribution.Points },
    ];

    private static string Changes(RawContribution contribution) =>
        $$"""{"kind":[null,"{{contribution.Kind}}"],"points":[null,{{contribution.Points}}],"itemId":[null,"{{contribution.ItemId}}"],"nodeId":[null,"{{contribution.NodeId}}"]}""";

    private static Task Tell(HttpContext context, Guid id) => RawAnswer.Send(context, json =>
    {
        json.WriteStartObject();
        json.WriteString("id"u8, id);
        json.WriteEndObject();
        return Task.CompletedTask;
    });
}

/// <summary>What the body of M1 and M2 holds.</summary>
internal sealed record RawContribution(Guid ItemId, Guid NodeId, string Kind, int Points);
