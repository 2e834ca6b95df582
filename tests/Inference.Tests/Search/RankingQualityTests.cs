using Knowledge.Inference.Encoding;
using Knowledge.Inference.Evaluation;
using Knowledge.Inference.Search;
using Knowledge.Inference.Tests.Data;
using Knowledge.Inference.Tests.Encoding;

namespace Knowledge.Inference.Tests.Search;

/// <summary>Holds the ranking to what these methods reach elsewhere on the same public collection.</summary>
public sealed class RankingQualityTests(SharedEncoder shared)
{
    private const int EveryNthQuestion = 4;

    [Fact]
    public void Questions_on_paragraphs_find_their_paragraph_and_joining_beats_either_list()
    {
        var collection = Collection.Read("xquad-en");
        using var index = new PassageIndex(shared.Encoder.Dimensions);
        var documents = Fill(index, collection, shared.Encoder);
        var questions = collection.Questions.Where((_, place) => place % EveryNthQuestion == 0)
            .Select(question => (question, Vector: shared.Encoder.EncodeQuestion(question.Text))).ToList();

        double Quality(Func<string, float[], SearchRequest> request) => questions.Average(asked => Ranking.Ndcg(
            [.. index.Search(request(asked.question.Text, asked.Vector)).Select(hit => documents[hit.Passage.ItemId])],
            asked.question.Grades,
            depth: 10));

        var lexical = Quality((text, _) => new SearchRequest(text, null));
        var semantic = Quality((_, vector) => new SearchRequest("", vector));
        var fused = Quality((text, vector) => new SearchRequest(text, vector));

        TestContext.Current.TestOutputHelper?.WriteLine($"lexical {lexical:f3}, semantic {semantic:f3}, fused {fused:f3}");
        Assert.InRange(lexical, 0.94, 1);
        Assert.InRange(semantic, 0.92, 1);
        Assert.InRange(fused, 0.95, 1);
        Assert.True(fused >= Math.Max(lexical, semantic) - 0.01, $"fused {fused:f3} < {lexical:f3} or {semantic:f3}");
    }

    private static Dictionary<Guid, string> Fill(PassageIndex index, Collection collection, ISentenceEncoder encoder)
    {
        var names = collection.Documents.ToDictionary(_ => Guid.CreateVersion7(), document => document.Id);
        var vectors = encoder.EncodePassages([.. collection.Documents.Select(document => $"{document.Title}\n{document.Text}")]);
        index.Add([.. names.Keys.Zip(collection.Documents, vectors).Select(found =>
            new IndexedPassage(Guid.CreateVersion7(), found.First, Guid.Empty, "general", found.Second.Title, found.Second.Text, found.Third))]);
        return names;
    }
}
