using System.Text.Json;
using Xunit;

namespace Knowledge.Docs.Tests;

public sealed class CorpusTests
{
    [Fact]
    public void The_sample_corpus_has_sixty_texts_each_with_an_id_of_its_own()
    {
        var texts = Repository.Read("samples/knowledge.jsonl").TrimEnd().Split('\n').Select(line => JsonSerializer.Deserialize<Text>(line)!).ToList();
        Assert.Equal(60, texts.Count);
        Assert.Equal(60, texts.Select(text => text._id).Distinct().Count());
        Assert.All(texts, text => Assert.InRange(text.title.Length, 3, 300));
        Assert.All(texts, text => Assert.InRange(text.text.Length, 60, 1000));
    }

    private sealed record Text(string _id, string title, string text);
}
