using Knowledge.Host.Live;
using Xunit;

namespace Knowledge.Host.Tests.Live;

public sealed class LiveTopicsTests
{
    [Theory]
    [InlineData("Item", "items")]
    [InlineData("Node", "nodes")]
    [InlineData("Round", "rounds")]
    [InlineData("Seat", "rounds")]
    [InlineData("Vote", "votes")]
    public void What_pages_show_has_a_topic(string resource, string topic) => Assert.Equal(topic, LiveTopics.Of(resource));

    [Theory]
    [InlineData("Invitation")]
    [InlineData("User")]
    [InlineData("")]
    public void What_no_page_shows_live_is_not_told(string resource) => Assert.Null(LiveTopics.Of(resource));

    [Fact]
    public void A_notice_is_one_event_without_content()
    {
        var record = Guid.CreateVersion7();

        Assert.Equal($"id: 7\nevent: items\ndata: {record}\n\n", new LiveNotice(7, "items", record).Text);
    }

    [Fact]
    public void What_happened_often_is_told_once_and_in_order()
    {
        var (one, other) = (Guid.CreateVersion7(), Guid.CreateVersion7());

        var merged = LiveNotices.Merge([new(3, "votes", one), new(9, "rounds", one), new(5, "votes", other), new(8, "votes", one)]);

        Assert.Equal([new(5, "votes", other), new(8, "votes", one), new(9, "rounds", one)], merged);
    }
}
