using Knowledge.Host.Pages.Admin.Forms;
using Xunit;

namespace Knowledge.Host.Tests.Admin;

public sealed class BrowserPatternTests
{
    [Theory]
    [InlineData("[a-z0-9][a-z0-9-]*", @"[a-z0-9][a-z0-9\-]*")]
    [InlineData("[A-Za-z0-9][A-Za-z0-9._-]*", @"[A-Za-z0-9][A-Za-z0-9._\-]*")]
    [InlineData("[-a]", @"[\-a]")]
    [InlineData("[(a/b)]+", @"[\(a\/b\)]+")]
    [InlineData(@"\d{4}-\d{2}", @"\d{4}-\d{2}")]
    [InlineData(@"[\]-]", @"[\]\-]")]
    public void Classes_are_written_as_strict_browsers_want_them(string pattern, string attribute) => Assert.Equal(attribute, BrowserPattern.Of(pattern));

    [Theory]
    [InlineData("(?i)abc")]
    [InlineData(@"\Aabc\z")]
    [InlineData(@"\p{Lu}+")]
    public void What_browsers_do_not_have_is_left_to_the_server(string pattern) => Assert.Null(BrowserPattern.Of(pattern));
}
