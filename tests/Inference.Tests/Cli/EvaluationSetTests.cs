using Knowledge.Inference.Cli;

namespace Knowledge.Inference.Tests.Cli;

public sealed class EvaluationSetTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"knowledge-set-{Guid.CreateVersion7():N}");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_is_written_in_the_layout_of_BEIR_and_the_majority_counts()
    {
        var (asked, other) = (new EvaluationSet.Asked(new string('a', 64), "What is \"it\"?"), new EvaluationSet.Asked(new string('b', 64), "Why?"));
        var (one, two) = (new EvaluationSet.Document("1", "One", "It is."), new EvaluationSet.Document("2", "Two", "It is not."));
        var set = new EvaluationSet();
        set.Add(asked, one, isUseful: true);
        set.Add(asked, one, isUseful: true);
        set.Add(asked, one, isUseful: false);
        set.Add(asked, two, isUseful: true);
        set.Add(asked, two, isUseful: false);
        set.Add(other, two, isUseful: false);

        await set.Write(_folder, TestContext.Current.CancellationToken);

        Assert.Equal((2, 2, 3), (set.Questions, set.Documents, set.Judgements));
        Assert.Equal(["""{"_id":"1","title":"One","text":"It is."}""", """{"_id":"2","title":"Two","text":"It is not."}"""], await Lines("corpus.jsonl"));
        Assert.Equal(["""{"_id":"aaaaaaaaaaaaaaaa","text":"What is \"it\"?"}""", """{"_id":"bbbbbbbbbbbbbbbb","text":"Why?"}"""], await Lines("queries.jsonl"));
        Assert.Equal(["query-id\tcorpus-id\tscore", "aaaaaaaaaaaaaaaa\t1\t1", "aaaaaaaaaaaaaaaa\t2\t0", "bbbbbbbbbbbbbbbb\t2\t0"], await Lines("qrels.tsv"));
    }

    private Task<string[]> Lines(string file) => File.ReadAllLinesAsync(Path.Combine(_folder, file), TestContext.Current.CancellationToken);
}
