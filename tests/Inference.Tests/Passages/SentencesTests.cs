using Knowledge.Inference.Passages;

namespace Knowledge.Inference.Tests.Passages;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("It rose by 3.5 points. Then it fell.", "It rose by 3.5 points.|Then it fell.")]
    [InlineData("Dr. Smith et al. (2020) agree. So does J. Doe.", "Dr. Smith et al. (2020) agree.|So does J. Doe.")]
    [InlineData("He said “Stop.” She did.", "He said “Stop.”|She did.")]
    [InlineData("See e.g. the manual. It helps.", "See e.g. the manual.|It helps.")]
    [InlineData("Wait... what? No.", "Wait... what?|No.")]
    [InlineData("# Head\nText that\nwraps.\n\nNew paragraph", "# Head|Text that\nwraps.|New paragraph")]
    [InlineData("Steps\n- one\n- two\n1. three", "Steps|- one|- two|1. three")]
    [InlineData("今日は。明日！", "今日は。|明日！")]
    [InlineData("  \n ", "")]
    public void Sentences_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Of(text).Select(sentence => sentence.Of(text))));
}
