using Knowledge.Generator.Tests.Compiling;

namespace Knowledge.Generator.Tests.Reading;

/// <summary>What is said of a member is the same, whether it is read off its text or through the compiler's XML.</summary>
public sealed class CommentTests
{
    [Theory]
    [InlineData("/// <summary>Words.</summary>", "Words.")]
    [InlineData("/// <summary>\n/// Words   of\n/// two lines.\n/// </summary>\n/// <remarks>More.</remarks>", "Words of two lines.")]
    [InlineData("/// <remarks>More.</remarks>\n/// <summary>Words.</summary>\n/// <summary>Others.</summary>", "Words.")]
    [InlineData("/// <summary>A <see cref=\"Shelf\"/> of <see langword=\"null\"/>.</summary>", "A Shelf of null.")]
    [InlineData("/// <summary>Fish &amp; chips, a &lt; b.</summary>", "Fish & chips, a < b.")]
    [InlineData("/// <summary>Some <c>code</c>.</summary>", "Some code.")]
    [InlineData("/** <summary>Words.</summary> */", "Words.")]
    [InlineData("/// <summary>Words.</summary>\n// A remark.", "Words.")]
    [InlineData("/// <summary>One.</summary>\n// The compiler takes the last.\n/// <summary>Two.</summary>", "Two.")]
    [InlineData("/// <summary>Never ended.", "")]
    [InlineData("/// <summary>Ended as another.</remarks>", "")]
    [InlineData("/// <summary>Words.</summary> <b>", "")]
    [InlineData("/// Words alone.", "")]
    [InlineData("// <summary>No documentation.</summary>", "")]
    [InlineData("", "")]
    public void A_summary_is_plain_text(string comment, string expected)
    {
        var shelf = Declared.Shelf.Replace("    [Field, Sort] public int Label", comment + "\n    [Field, Sort] public int Label", StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(Generation.Of(shelf).Models).Fields.Single(field => field.Name == "Label").Summary);
    }

    [Theory]
    [InlineData("/// <summary>Moves.</summary>\n/// <param name=\"label\">Where to.</param>", "Where to.")]
    [InlineData("/// <summary>Moves <see cref=\"Toy\"/>.</summary>\n/// <param name=\"label\">Where to.</param>", "Where to.")]
    [InlineData("/// <summary>Moves.</summary>\n/// <param name=\"other\">Who?</param>", "")]
    public void A_parameter_is_described_by_its_method(string comment, string expected)
    {
        var shelf = Declared.Shelf.Replace("    [Update] public void Relabel", comment + "\n    [Update] public void Relabel", StringComparison.Ordinal);
        var action = Assert.Single(Generation.Of(shelf, Declared.Toy).Models.Single(model => model.Name == "Shelf").Actions, each => each.Method == "Relabel");
        Assert.Equal(expected, action.Parameters[0].Summary);
    }
}
