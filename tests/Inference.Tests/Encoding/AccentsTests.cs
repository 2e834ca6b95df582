using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Encoding;

public sealed class AccentsTests
{
    [Theory]
    [InlineData("plain text", "plain text")]
    [InlineData("Café Ångström São", "Cafe Angstrom Sao")]
    [InlineData("e\u0301cole", "ecole")]
    [InlineData("Tiếng Việt", "Tieng Viet")]
    [InlineData("Ελλάδα", "Ελλαδα")]
    [InlineData("ёж", "еж")]
    [InlineData("ガギ", "カキ")]
    [InlineData("한", "\u1112\u1161\u11AB")]
    [InlineData("가", "\u1100\u1161")]
    [InlineData("日本 ≠ 😀 ø", "日本 ≠ 😀 ø")]
    public void Marks_are_taken_off(string text, string folded) => Assert.Equal(folded, Accents.Fold(text));
}
