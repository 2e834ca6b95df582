using Knowledge.Host.Pages.Nodes;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

public sealed class NodePlaceTests
{
    [Theory]
    [InlineData(true, "curie")]
    [InlineData(false, "a.b-c_d")]
    public void A_place_survives_the_address(bool online, string name) =>
        Assert.Equal(new NodePlace(online, name), NodePlace.Read(new NodePlace(online, name).ToString()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("online")]
    [InlineData("online.")]
    [InlineData("elsewhere.curie")]
    [InlineData("away.nul\0")]
    public void Anything_else_is_no_place(string? text) => Assert.Null(NodePlace.Read(text));

    [Fact]
    public void A_name_has_a_limit() => Assert.Null(NodePlace.Read("online." + new string('a', 65)));
}
