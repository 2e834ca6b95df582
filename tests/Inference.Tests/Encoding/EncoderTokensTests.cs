using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Encoding;

/// <summary>The ids are those of the reference tokenizer of bert-base-uncased; 100 would be an unknown word.</summary>
public sealed class EncoderTokensTests
{
    private static readonly EncoderTokens Tokens = new(EncoderDefinition.Arctic);

    [Theory]
    [InlineData("", new long[] { 101, 102 })]
    [InlineData("hello world", new long[] { 101, 7592, 2088, 102 })]
    [InlineData("hello\nworld", new long[] { 101, 7592, 2088, 102 })]
    [InlineData("Hello\r\n\tWORLD", new long[] { 101, 7592, 2088, 102 })]
    [InlineData("café", new long[] { 101, 7668, 102 })]
    [InlineData("cafe\u0301", new long[] { 101, 7668, 102 })]
    [InlineData("“hi” it’s", new long[] { 101, 1523, 7632, 1524, 2009, 1521, 1055, 102 })]
    [InlineData("日本語", new long[] { 101, 1864, 1876, 1950, 102 })]
    public void Ids_equal_the_reference(string text, long[] ids) => Assert.Equal(ids, Tokens.Encode(text));

    [Fact]
    public void A_long_text_is_cut_and_still_ends_with_the_end_marker()
    {
        var ids = Tokens.Encode(string.Concat(Enumerable.Repeat("hello ", 100_000)));

        Assert.Equal(EncoderDefinition.Arctic.Tokens, ids.Length);
        Assert.Equal((101, 102), (ids[0], ids[^1]));
    }
}
