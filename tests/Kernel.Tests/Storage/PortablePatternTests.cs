using Knowledge.Kernel.Storage;
using Xunit;

namespace Knowledge.Kernel.Tests.Storage;

public sealed class PortablePatternTests
{
    [Theory]
    [InlineData("[a-z]+")]
    [InlineData("^[a-z]+$")]
    [InlineData("[A-Za-z0-9][A-Za-z0-9._-]*")]
    [InlineData("(?:red|green)-[0-9]{1,3}")]
    [InlineData("a{2,}(b|c)?")]
    [InlineData(@"\+[1-9][0-9]*(\.[0-9]+)?")]
    [InlineData(@"[\]\[\\-]")]
    [InlineData("[$.]*")]
    [InlineData("-x")]
    public void The_same_to_both(string pattern) => Assert.True(PortablePattern.IsPortable(pattern));

    [Theory]
    [InlineData("")]
    [InlineData(".+")]
    [InlineData(@"\d+")]
    [InlineData(@"\w")]
    [InlineData("[^a]")]
    [InlineData("[a-z-[aeiou]]")]
    [InlineData("[[:alpha:]]")]
    [InlineData("[z-a]")]
    [InlineData("[A-z]")]
    [InlineData("(?=a)")]
    [InlineData("(?i)a")]
    [InlineData("a*?")]
    [InlineData("a{300}")]
    [InlineData("a{3,2}")]
    [InlineData("a{2")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[]")]
    [InlineData("a^b")]
    [InlineData("^a|b$")]
    [InlineData("a||b")]
    [InlineData("ä")]
    [InlineData("a\\")]
    public void Left_to_one(string pattern) => Assert.False(PortablePattern.IsPortable(pattern));
}
