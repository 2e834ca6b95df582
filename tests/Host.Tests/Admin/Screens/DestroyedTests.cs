using System.Net;
using Knowledge.Sample.Magazines;
using Xunit;

namespace Knowledge.Host.Tests.Admin.Screens;

/// <summary>Records that were destroyed but are kept: who sees them, and how they are brought back.</summary>
public sealed class DestroyedTests(SampleScreens screens) : IClassFixture<SampleScreens>
{
    private readonly string title = $"Article {Guid.CreateVersion7():N}"[..40];

    [Fact]
    public async Task A_destroyed_record_is_in_a_list_of_its_own_and_is_brought_back_from_its_page()
    {
        var id = await Withdrawn();
        using var ada = screens.Of("Ada");

        Assert.DoesNotContain(title, (await ada.Open("/admin/sample/articles")).Words, StringComparison.Ordinal);
        var (words, list) = await ada.Open("/admin/sample/articles?destroyed=true");
        Assert.Contains(title, words, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\">Destroyed</a>", list, StringComparison.Ordinal);
        var (record, html) = await ada.Open($"/admin/sample/articles/{id}");
        Assert.Contains("it can still be brought back", record, StringComparison.Ordinal);
        Assert.Contains("Withdraw by Ada", record, StringComparison.Ordinal);
        Assert.DoesNotContain("act=Retitle", html, StringComparison.Ordinal);

        var (restored, back) = await ada.Send(html, $"/admin/sample/articles/{id}?handler=Act&act=Restore");

        Assert.Contains("Restore: done.", restored, StringComparison.Ordinal);
        Assert.Contains("act=Retitle", back, StringComparison.Ordinal);
        Assert.DoesNotContain("act=Restore", back, StringComparison.Ordinal);
        Assert.DoesNotContain(title, (await ada.Open("/admin/sample/articles?destroyed=true")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_destroys_a_record_stays_with_what_is_left_of_it()
    {
        var article = await Written();
        using var ada = screens.Of("Ada");
        var (_, html) = await ada.Open($"/admin/sample/articles/{article}");

        var (words, _) = await ada.Send(html, $"/admin/sample/articles/{article}?handler=Act&act=Withdraw");

        Assert.Contains("Withdraw: done.", words, StringComparison.Ordinal);
        Assert.Contains("No list shows it any more", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_looks_after_the_network_may_ask_for_them()
    {
        await Withdrawn();
        const string Query = "{ deletedArticles(first: 1) { totalCount } }";

        Assert.True((await screens.Ask("Oscar", Query)).GetProperty("data").GetProperty("deletedArticles").GetProperty("totalCount").GetInt32() > 0);
        Assert.Equal("FORBIDDEN", (await screens.Ask("Mona", Query)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        using var mona = screens.Of("Mona");
        Assert.Equal(HttpStatusCode.Forbidden, await mona.Status("/admin/sample/articles?destroyed=true"));
    }

    [Fact]
    public async Task What_keeps_nothing_has_no_such_list()
    {
        using var ada = screens.Of("Ada");

        Assert.DoesNotContain("Which records", (await ada.Open("/admin/sample/shelves")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-current=\"page\">Destroyed", (await ada.Open("/admin/sample/shelves?destroyed=true")).Html, StringComparison.Ordinal);
    }

    private async Task<Guid> Withdrawn()
    {
        var article = await Written();
        await screens.Act("Ada", actions => actions.Articles.Withdraw(article));
        return article;
    }

    private async Task<Guid> Written()
    {
        var magazine = await screens.Act("Ada", actions => actions.Magazines.Begin("A magazine"));
        return (await screens.Act("Ada", actions => actions.Articles.Write(magazine.Id, title))).Id;
    }
}
