using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Inference.Cli;

/// <summary>Questions with the items that answer them and those that do not, in the layout of BEIR.</summary>
internal sealed class EvaluationSet
{
    // Names are short enough to be read; of a digest, 16 digits are as good as all.
    private const int NameLength = 16;

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, string> _questions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Document> _documents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Question, string Document), int> _balance = [];

    public int Questions => _questions.Count;

    public int Documents => _documents.Count;

    public int Judgements => _balance.Count;

    /// <summary>Adds what one says; of several on the same question and item the majority counts, and doubt where they are even.</summary>
    public void Add(Asked asked, Document document, bool isUseful)
    {
        var name = asked.Digest[..NameLength];
        _questions.TryAdd(name, asked.Question);
        _documents[document.Id] = document;
        _balance[(name, document.Id)] = _balance.GetValueOrDefault((name, document.Id)) + (isUseful ? 1 : -1);
    }

    /// <summary>Writes the three files.</summary>
    public async Task Write(string folder, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await Lines("corpus.jsonl", _documents.Values.Select(document => JsonSerializer.Serialize(document, Json)));
        await Lines("queries.jsonl", _questions.Select(asked => JsonSerializer.Serialize(new Query(asked.Key, asked.Value), Json)));
        await Lines("qrels.tsv", _balance.Select(judged => string.Create(CultureInfo.InvariantCulture, $"{judged.Key.Question}\t{judged.Key.Document}\t{(judged.Value > 0 ? 1 : 0)}")).Prepend("query-id\tcorpus-id\tscore"));

        Task Lines(string file, IEnumerable<string> lines) => File.WriteAllLinesAsync(Path.Combine(folder, file), lines, cancellation);
    }

    /// <summary>A question, and what is the same for the same question.</summary>
    internal sealed record Asked(string Digest, string Question);

    /// <summary>An item.</summary>
    internal sealed record Document(
        [property: JsonPropertyName("_id")] string Id,
        [property: JsonPropertyName("title")] string Title,
        [property: JsonPropertyName("text")] string Text);

    private sealed record Query([property: JsonPropertyName("_id")] string Id, [property: JsonPropertyName("text")] string Text);
}
