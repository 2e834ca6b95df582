using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Benchmarks.Data;

/// <summary>Fills the tables: the same rows every time.</summary>
internal static class FleetData
{
    public const int Nodes = 2_000;
    public const int Items = 100_000;
    public const int Contributions = 300_000;
    private const int Domains = 20;
    private const long Start = 1_700_000_000_000;

    private static readonly string[] Kinds = ["submission", "review", "correction", "citation"];
    private static readonly string[] Words = ["memory", "fleet", "agent", "vector", "quorum", "entropy", "protein", "orbit", "lattice", "river", "signal", "harbour"];

    public static string Domain(int item) => $"domain-{item % Domains:00}";

    /// <summary>The key of a record: a UUID of version 7 whose time is the record's.</summary>
    public static Guid Id(int table, int row) => Guid.Parse(FormattableString.Invariant($"{Start + row:x12}{0x7000 + table:x4}{0x8000 + (row & 0xfff):x4}{row:x12}"));

    public static async Task Fill(NpgsqlDataSource source)
    {
        await using var connection = await source.OpenConnectionAsync();
        await Copy(connection, "fleet.nodes (id, name, reputation, created_at, updated_at)", Nodes, at =>
            [Id(1, at), $"node-{at:00000}", at % 100 / 100.0, .. Times(at)]);
        await Copy(connection, "fleet.items (id, domain, title, body, node_id, votes, created_at, updated_at)", Items, at =>
            [Id(2, at), Domain(at), Sentence(at, 4), Sentence(at, 55), Id(1, at * 7 % Nodes), at % 31, .. Times(at)]);
        await Copy(connection, "fleet.contributions (id, kind, points, item_id, node_id, created_at, updated_at)", Contributions, at =>
            [Id(3, at), Kinds[at % Kinds.Length], at % 997, Id(2, at % Items), Id(1, at * 13 % Nodes), .. Times(at)]);
        await Execute(connection, "ALTER TABLE fleet.contributions ALTER id SET DEFAULT uuidv7(), ALTER created_at SET DEFAULT now(), ALTER updated_at SET DEFAULT now()");
        await Execute(connection, "COMMENT ON TABLE fleet.nodes IS '@name participants'"); // PostGraphile has a type Node of its own.
        await Execute(connection, "VACUUM ANALYZE");
        await Execute(connection, "CHECKPOINT");
    }

    /// <summary>When a row was made.</summary>
    public static DateTimeOffset Time(int row) => DateTimeOffset.FromUnixTimeMilliseconds(Start + (row * 1000L)).AddMicroseconds(row % 1000);

    private static object[] Times(int row) => [Time(row), Time(row)];

    private static string Sentence(int seed, int words) => string.Join(' ', Enumerable.Range(0, words).Select(at => Words[(seed + (at * at) + (seed / 13 * at)) % Words.Length]));

    private static async Task Copy(NpgsqlConnection connection, string into, int rows, Func<int, object[]> row)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {into} FROM STDIN (FORMAT BINARY)");
        for (var at = 0; at < rows; at++)
        {
            await writer.StartRowAsync();
            foreach (var value in row(at))
                await (value is DateTimeOffset ? writer.WriteAsync(value, NpgsqlDbType.TimestampTz) : writer.WriteAsync(value));
        }

        await writer.CompleteAsync();
    }

    private static async Task Execute(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
