using Knowledge.Host.Pages.Items;
using Knowledge.Library.Items;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

public sealed class ItemSearchTests
{
    [Fact]
    public void Parameters_that_are_right_are_taken()
    {
        var (place, space) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var search = ItemSearch.Read("  vitamin d ", "accepted", "medicine", $"{space}", $"{place}");

        Assert.Equal(new ItemSearch("vitamin d", ItemStatus.Accepted, "medicine", space, place, null), search);
    }

    [Fact]
    public void Empty_parameters_count_as_left_out() => Assert.Equal(new ItemSearch(null, null, null, null, null, null), ItemSearch.Read("", " ", null, "", ""));

    [Theory]
    [InlineData("status", "Unheard")]
    [InlineData("status", "2")]
    [InlineData("status", "Accepted,Rejected")]
    [InlineData("space", "not-a-space")]
    [InlineData("after", "not-a-place")]
    [InlineData("query", "nul\0")]
    [InlineData("domain", "nul\0")]
    public void Parameters_that_are_wrong_are_a_problem_with_a_cure(string name, string value)
    {
        var search = ItemSearch.Read(Given("query"), Given("status"), Given("domain"), Given("space"), Given("after"));

        Assert.NotNull(search.Problem);

        string? Given(string parameter) => parameter == name ? value : null;
    }

    [Fact]
    public void Texts_have_limits()
    {
        Assert.Null(ItemSearch.Read(new string('a', 200), null, new string('b', 64), null, null).Problem);
        Assert.Contains("201", ItemSearch.Read(new string('a', 201), null, null, null, null).Problem);
        Assert.Contains("64", ItemSearch.Read(null, null, new string('b', 65), null, null).Problem);
    }
}
