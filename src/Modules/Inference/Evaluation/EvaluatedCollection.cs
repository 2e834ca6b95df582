using System.Diagnostics;
using Knowledge.Inference.Answering;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Passages;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Evaluation;

/// <summary>A collection made searchable in memory, by the same splitter, encoder and index that serve the fleet.</summary>
internal sealed class EvaluatedCollection(ISentenceEncoder encoder) : IDisposable
{
    private const int RankingDepth = 10, RecallDepth = 100;

    // The encoder sorts what it gets by length, so that more at once is less padding.
    private const int DocumentsAtOnce = 256;

    private readonly PassageIndex _index = new(encoder.Dimensions);
    private readonly Dictionary<Guid, string> _documents = [];

    /// <summary>Makes documents searchable.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="progress">Told how many more are searchable.</param>
    /// <param name="cancellation">Ends it.</param>
    internal async Task Add(IAsyncEnumerable<BeirDocument> documents, Action<int> progress, CancellationToken cancellation)
    {
        await foreach (var batch in documents.Chunk(DocumentsAtOnce).WithCancellation(cancellation))
        {
            var pieces = batch.SelectMany(document => Split(document)).ToList();
            var vectors = encoder.EncodePassages([.. pieces.Select(piece => piece.Text.EmbeddingText)]);
            _index.Add([.. pieces.Zip(vectors, (piece, vector) =>
                new IndexedPassage(Guid.CreateVersion7(), piece.ItemId, Guid.Empty, "", piece.Text.Title, piece.Text.Text, vector))]);
            progress(batch.Length);
        }
    }

    /// <summary>Asks a question and judges what is found and answered.</summary>
    internal JudgedQuestion Ask(BeirQuestion question, RetrievalConfiguration configuration)
    {
        var started = Stopwatch.GetTimestamp();
        var vector = configuration.UsesMeaning ? encoder.EncodeQuestion(question.Text) : null;
        var hits = _index.Search(new SearchRequest(configuration.UsesWords ? question.Text : "", vector, RecallDepth + 1) { BestPerItem = true });
        var answer = ExtractiveAnswer.Compose(question.Text, hits, configuration.UsesMeaning ? encoder : null, vector);
        var elapsed = Stopwatch.GetElapsedTime(started);

        // Where questions are documents themselves, as in two of BEIR's collections, finding itself is no find.
        var ranking = hits.Select(hit => _documents[hit.Passage.ItemId]).Where(document => document != question.Id).ToList();
        return new JudgedQuestion(
            Ranking.Ndcg(ranking, question.Grades, RankingDepth),
            Ranking.Recall(ranking, question.Grades, RecallDepth),
            Ranking.ReciprocalRank(ranking, question.Grades, RankingDepth),
            answer.Citations.Count == 0 ? null : answer.Confidence,
            IsRight(question, answer),
            elapsed.TotalMilliseconds);
    }

    public void Dispose() => _index.Dispose();

    private bool IsRight(BeirQuestion question, DraftAnswer answer) =>
        answer.Citations.Count > 0
        && (question.Answers.Count > 0
            ? Exactness.Holds(answer.Text, question.Answers)
            : question.Grades.GetValueOrDefault(_documents[answer.Citations[0].Hit.Passage.ItemId]) > 0);

    private IEnumerable<(Guid ItemId, PassageText Text)> Split(BeirDocument document)
    {
        var itemId = Guid.CreateVersion7();
        _documents.Add(itemId, document.Id);
        return PassageSplitter.Split(document.Title, document.Text).Select(text => (itemId, text));
    }
}
