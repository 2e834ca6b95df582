using Xunit;

namespace Knowledge.Docs.Tests;

public sealed class ExcerptTests
{
    private static readonly IReadOnlyList<Excerpt> All = [.. Repository.Documents.SelectMany(path => Excerpt.In(path, Repository.Read(path)))];

    [Fact]
    public void Code_in_the_documents_is_the_code_of_its_source()
    {
        Assert.NotEmpty(All);
        Assert.Empty(All.Where(excerpt => !excerpt.IsIn(Repository.Read(excerpt.Source))).Select(excerpt => $"{excerpt.Document} shows other code than {excerpt.Source}"));
    }

    [Fact]
    public void Every_mark_has_its_code() =>
        Assert.Equal(Repository.Documents.Sum(path => Repository.Read(path).Split("<!-- from:").Length - 1), All.Count);

    [Theory]
    [InlineData("b\n", true)]
    [InlineData("    b\n    c\n", true)]
    [InlineData("a\n…\nc\n", true)]
    [InlineData("a\n// …\nb\n", true)]
    [InlineData("a\nc\n", false)]
    [InlineData("c\n…\na\n", false)]
    [InlineData("B\n", false)]
    [InlineData("b\n  c\n", false)]
    public void An_excerpt_is_lines_of_the_source_in_their_order(string code, bool expected) =>
        Assert.Equal(expected, new Excerpt("README.md", "x.cs", code).IsIn("a\n  b\n  c\n"));
}
