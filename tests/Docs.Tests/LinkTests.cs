using Xunit;

namespace Knowledge.Docs.Tests;

public sealed class LinkTests
{
    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.Empty(Repository.Documents.SelectMany(path => Links.Broken(path, Repository.Read(path))));

    [Theory]
    [InlineData("[gone](docs/gone.md)")]
    [InlineData("[gone](README.md#no-such-heading)")]
    [InlineData("""<img src="docs/images/gone.png">""")]
    public void A_link_that_leads_nowhere_is_found(string text) => Assert.Single(Links.Broken("README.md", text));

    [Theory]
    [InlineData("[here](docs/architecture.md#crash-safety)")]
    [InlineData("[folder](docs/decisions) and [away](https://example.org/gone.md)")]
    [InlineData("```\n[code](gone.md)\n```")]
    public void Other_links_are_left_alone(string text) => Assert.Empty(Links.Broken("README.md", text));
}
