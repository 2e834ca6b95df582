using Knowledge.Host.Pages.Shared.Models;
using Microsoft.AspNetCore.WebUtilities;
using Xunit;

namespace Knowledge.Host.Tests.Pages;

public sealed class PagingTests
{
    [Fact]
    public void The_links_keep_the_filter_and_leave_out_what_is_empty()
    {
        var pager = Paging.Pager("/items", "item-results", [("q", "a&b=c d"), ("status", null), ("domain", "")], "here", "there", 25);

        Assert.StartsWith("/items?", pager.NextHref);
        var next = QueryHelpers.ParseQuery(pager.NextHref!["/items".Length..]);
        Assert.Equal(["q", "after"], next.Keys);
        Assert.Equal("a&b=c d", next["q"]);
        Assert.Equal("there", next["after"]);
        Assert.Equal("/items?q=a%26b%3Dc%20d", pager.FirstHref);
    }

    [Fact]
    public void The_only_page_has_no_links()
    {
        var pager = Paging.Pager("/rounds", "round-results", [("open", null)], null, null, 3);

        Assert.Null(pager.NextHref);
        Assert.Null(pager.FirstHref);
    }

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(Paging.Rows, Paging.Rows, null)]
    [InlineData(Paging.Rows + 1, Paging.Rows, "25")]
    public void A_next_page_starts_after_the_last_row_shown(int found, int shown, string? next)
    {
        var (rows, place) = Paging.Cut(Enumerable.Range(1, found).ToList(), row => $"{row}");

        Assert.Equal(shown, rows.Count);
        Assert.Equal(next, place);
    }
}
