using Knowledge.Host.Cli.Verbs;

namespace Knowledge.Cli.Tests.Verbs;

public sealed class WordTests
{
    [Theory]
    [InlineData("Item", "item")]
    [InlineData("BeginValidation", "begin-validation")]
    [InlineData("nodeId", "node-id")]
    [InlineData("HTTPProxy", "http-proxy")]
    [InlineData("X", "x")]
    public void Names_are_typed_in_lower_case_with_hyphens(string name, string word) => Assert.Equal(word, Word.Of(name));

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("titl", "title")]
    [InlineData("xyz", null)]
    public void The_nearest_word_is_the_one_meant(string typed, string? meant) => Assert.Equal(meant, Word.Nearest(typed, ["domain", "title", "body"]));
}
