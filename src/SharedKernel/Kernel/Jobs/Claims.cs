using Npgsql;

namespace Knowledge.Kernel.Jobs;

/// <summary>Sees to it that only one host at a time works on a row. A claim is a lock of the database session: it ends with the host, however that ends.</summary>
internal sealed class Claims(NpgsqlDataSource database)
{
    /// <summary>The server notices within a minute and a half when a host has lost its power, and frees what it had claimed.</summary>
    private const string Mortal =
        "SELECT set_config('tcp_keepalives_idle', '30', false), set_config('tcp_keepalives_interval', '15', false), set_config('tcp_keepalives_count', '4', false)";

    private const string Lock =
        "SELECT id FROM unnest($1) AS id WHERE pg_try_advisory_lock(hashtextextended($2 || ' ' || id::text, 0)) LIMIT $3";

    /// <summary>Claims as many of the rows as nobody else has, up to a number.</summary>
    public async Task<Claim> Take(string what, IReadOnlyList<Guid> rows, int most, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await using (var mortal = new NpgsqlCommand(Mortal, connection))
                await mortal.ExecuteNonQueryAsync(cancellation);
            await using var take = new NpgsqlCommand(Lock, connection);
            take.Parameters.Add(new() { Value = rows.ToArray() });
            take.Parameters.Add(new() { Value = what });
            take.Parameters.Add(new() { Value = most });
            var taken = new List<Guid>();
            await using var reader = await take.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                taken.Add(reader.GetGuid(0));
            return new Claim(connection, taken);
        }
        catch
        {
            await Claim.Free(connection);
            throw;
        }
    }
}

/// <summary>The rows that this host works on, until disposed.</summary>
internal sealed class Claim(NpgsqlConnection connection, IReadOnlyList<Guid> rows) : IAsyncDisposable
{
    public IReadOnlyList<Guid> Rows => rows;

    public ValueTask DisposeAsync() => Free(connection);

    public static async ValueTask Free(NpgsqlConnection connection)
    {
        await using (connection)
        {
            if (connection.State != System.Data.ConnectionState.Open)
                return;
            try
            {
                await using var unlock = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection);
                await unlock.ExecuteNonQueryAsync(CancellationToken.None);
            }
            catch (NpgsqlException)
            {
                // The session is gone, and the locks with it.
            }
        }
    }
}
