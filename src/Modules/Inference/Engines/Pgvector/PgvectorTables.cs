using Npgsql;

namespace Knowledge.Inference.Engines.Pgvector;

/// <summary>
/// The tables of one encoder's passages, in a schema of their own: they can be dropped at any time and are made again. Their names
/// say which form they have, so that another release makes others beside them.
/// </summary>
/// <param name="encoder">Its name.</param>
/// <param name="dimensions">Floats in its vectors.</param>
internal sealed class PgvectorTables(string encoder, int dimensions)
{
    private const int Form = 1;

    /// <summary>The schema, quoted.</summary>
    public string Schema { get; } = $"\"passage_index_{Form}_{encoder.Replace("\"", "", StringComparison.Ordinal)}\"";

    /// <summary>Makes what is missing. Several hosts may start at the same time.</summary>
    /// <exception cref="InvalidOperationException">The server has no pgvector, or it may not be used.</exception>
    public async Task Make(NpgsqlDataSource database, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await using var command = new NpgsqlCommand($"SELECT pg_advisory_xact_lock(hashtext('{nameof(PgvectorTables)}'))", connection, transaction);
        await command.ExecuteNonQueryAsync(cancellation);
        command.CommandText = Statements;
        try
        {
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException failure)
        {
            throw new InvalidOperationException(
                $"Inference:Index is 'pgvector', and its tables cannot be made: {failure.MessageText}. Install the extension 'vector' there, name another server in ConnectionStrings:Vectors, or set Inference:Index to 'memory'.",
                failure);
        }

        await transaction.CommitAsync(cancellation);
    }

    // Terms are counted for each space, so that no score tells what is written in a space that is hidden from the asker.
    private string Statements =>
        $"""
         CREATE EXTENSION IF NOT EXISTS vector;
         CREATE SCHEMA IF NOT EXISTS {Schema};
         CREATE SEQUENCE IF NOT EXISTS {Schema}.changes;
         CREATE TABLE IF NOT EXISTS {Schema}.spaces (
           id uuid PRIMARY KEY, passages bigint NOT NULL, terms bigint NOT NULL);
         CREATE TABLE IF NOT EXISTS {Schema}.passages (
           key bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, id uuid NOT NULL UNIQUE, item_id uuid NOT NULL, space_id uuid NOT NULL,
           domain text NOT NULL, title text NOT NULL, text text NOT NULL, start integer NOT NULL,
           digest text, accepted_at timestamptz, confidence double precision, decision_id uuid,
           vector halfvec({dimensions}) NOT NULL);
         CREATE INDEX IF NOT EXISTS passages_item ON {Schema}.passages (item_id);
         CREATE INDEX IF NOT EXISTS passages_space ON {Schema}.passages (space_id);
         CREATE INDEX IF NOT EXISTS passages_vector ON {Schema}.passages USING hnsw (vector halfvec_ip_ops);
         CREATE TABLE IF NOT EXISTS {Schema}.postings (
           term text NOT NULL, space_id uuid NOT NULL, passage bigint NOT NULL, times integer NOT NULL, length integer NOT NULL,
           PRIMARY KEY (term, space_id, passage) INCLUDE (times, length));
         """;
}
