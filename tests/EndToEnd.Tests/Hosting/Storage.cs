using Npgsql;

namespace Knowledge.EndToEnd.Tests.Hosting;

/// <summary>Looks into the database beside the host.</summary>
internal sealed class Storage(string connectionString) : IAsyncDisposable
{
    /// <summary>All tables that hold what users did; the job server's own change by themselves, and what was refused is written down.</summary>
    private const string Tables = """
        SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'jobs') AND (schemaname, tablename) <> ('accounts', 'incidents')
        ORDER BY 1
        """;

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public async Task<T> Value<T>(string query, params object[] arguments) => (await Column<T>(query, arguments)).Single();

    public async Task<IReadOnlyList<T>> Column<T>(string query, params object[] arguments)
    {
        await using var command = source.CreateCommand(query);
        foreach (var argument in arguments)
            command.Parameters.Add(new NpgsqlParameter { Value = argument });
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<T>();
        while (await reader.ReadAsync())
            values.Add(await reader.GetFieldValueAsync<T>(0));
        return values;
    }

    /// <summary>A digest of every row of every table: equal before and after when nothing was written, a node's sign of life aside.</summary>
    public async Task<IReadOnlyList<string>> Fingerprint()
    {
        var digests = new List<string>();
        foreach (var table in await Column<string>(Tables))
        {
            digests.Add(await Value<string>(
                $"SELECT '{table} ' || count(*) || ' ' || md5(coalesce(string_agg(row, ',' ORDER BY row), '')) FROM (SELECT (to_jsonb(t) - 'last_seen' - 'updated_at')::text AS row FROM {table} t) rows"));
        }

        return digests;
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();
}
