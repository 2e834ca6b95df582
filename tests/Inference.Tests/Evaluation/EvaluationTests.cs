using Knowledge.Inference.Evaluation;
using Knowledge.Inference.Tests.Encoding;
using Knowledge.Kernel.Cli;

namespace Knowledge.Inference.Tests.Evaluation;

/// <summary>A judged collection, in a folder of its own, is read and measured.</summary>
public sealed class EvaluationTests(SharedEncoder shared) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("knowledge-beir-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("qrels.tsv")]
    [InlineData("qrels/test.tsv")]
    public async Task What_is_found_and_answered_is_judged(string judgements)
    {
        Write("corpus.jsonl", """{"_id":"ulcers","title":"Stomach ulcers","text":"Helicobacter pylori causes most stomach ulcers. Antibiotics heal them."}""", """{"_id":7,"text":"The river Leta has a bridge of stone."}""");
        Write("queries.jsonl", """{"_id":"q1","text":"Which bacterium causes stomach ulcers?"}""", """{"_id":"q2","text":"Who was never asked?"}""");
        Write(judgements, "query-id\tcorpus-id\tscore", "q1\tulcers\t1.0");
        Write("answers.jsonl", """{"_id":"q1","answers":["Helicobacter pylori"]}""");
        var folder = new BeirFolder(_folder, "test");
        using var collection = new EvaluatedCollection(shared.Encoder);
        var told = 0;
        await collection.Add(folder.Documents(Cancellation), count => told += count, Cancellation);
        var question = Assert.Single(await folder.Questions(Cancellation));

        var judged = collection.Ask(question, RetrievalConfiguration.All[0]);

        Assert.Equal((2, 2), (told, await folder.CountDocuments(Cancellation)));
        Assert.Equal((1, 1, 1, true), (judged.Ndcg, judged.Recall, judged.ReciprocalRank, judged.IsRight));
        Assert.InRange(judged.Confidence!.Value, 0.2, 1);
        var report = EvaluationReport.Of("fused", [judged]);
        Assert.Equal((1, new Interval(1, 1, 1)), (report.Questions, report.Ndcg10));
    }

    [Fact]
    public async Task A_question_that_is_a_document_does_not_find_itself()
    {
        Write("corpus.jsonl", """{"_id":"q1","title":"","text":"Stone bridges last for centuries."}""", """{"_id":"d1","title":"","text":"Bridges of stone last long."}""");
        Write("queries.jsonl", """{"_id":"q1","text":"Stone bridges last for centuries."}""");
        Write("qrels.tsv", "q1\td1\t1");
        var folder = new BeirFolder(_folder, "test");
        using var collection = new EvaluatedCollection(shared.Encoder);
        await collection.Add(folder.Documents(Cancellation), _ => { }, Cancellation);

        Assert.Equal(1, collection.Ask((await folder.Questions(Cancellation))[0], RetrievalConfiguration.All[0]).Ndcg);
    }

    [Theory]
    [InlineData("no json", "query\tdocument\tscore\nq1\td1\t1", "Line 1 of ")]
    [InlineData("""{"_id":"q1"}""", "q1\td1\t1", "Line 1 of ")]
    [InlineData("""{"_id":"q1","text":"?"}""", "query\tdocument\tscore\nq1 d1 1", "no judgement")]
    [InlineData("""{"_id":"q1","text":"?"}""", "q9\td1\t1", "No question")]
    public async Task What_is_wrong_is_told_with_its_line_and_the_cure(string query, string judgements, string told)
    {
        Write("queries.jsonl", query);
        Write("qrels.tsv", judgements);

        var failure = await Assert.ThrowsAsync<CommandFailure>(() => new BeirFolder(_folder, "test").Questions(Cancellation));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_judgements_is_told_what_belongs_there()
    {
        Write("queries.jsonl", """{"_id":"q1","text":"?"}""");

        var failure = await Assert.ThrowsAsync<CommandFailure>(() => new BeirFolder(_folder, "train").Questions(Cancellation));

        Assert.Contains("train-qrels.tsv", failure.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void Write(string file, params string[] lines)
    {
        var path = Path.Combine(_folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, string.Join('\n', lines));
    }
}
