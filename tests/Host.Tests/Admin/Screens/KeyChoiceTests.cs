using System.Net;
using Knowledge.Sample.Clubs;
using Xunit;

namespace Knowledge.Host.Tests.Admin.Screens;

/// <summary>Who fills in the key of a record is offered records by their names.</summary>
public sealed class KeyChoiceTests(SampleScreens screens) : IClassFixture<SampleScreens>
{
    private const string Topics = "/admin/sample/topics/choices?field=f&name=a.topicId&a.topicId=";
    private const string People = "/admin/sample/people/choices?field=f&name=a.personId&a.personId=";

    private readonly string mark = Guid.CreateVersion7().ToString("N");

    [Fact]
    public async Task Those_with_the_text_in_their_name_are_offered_and_none_that_may_not_be_seen()
    {
        var half = await Topic("at 50%");
        await Topic("at 500");
        await Topic("at 50% and hidden", isOpen: false);
        using var ada = screens.Of("Ada");

        var (_, html) = await ada.Open(Topics + Uri.EscapeDataString($"{mark} AT 50%"));

        Assert.Equal($"<datalist id=\"f-list\"> <option value=\"{half}\">{mark} at 50%</option> </datalist>", Trimmed(html));
    }

    [Fact]
    public async Task A_key_is_answered_with_the_name_of_its_record_if_it_may_be_seen()
    {
        var (open, hidden) = (await Topic("<b>"), await Topic("hidden", isOpen: false));
        using var ada = screens.Of("Ada");

        Assert.Contains($"That is <a class=\"link\" href=\"/admin/sample/topics/{open}\">{mark} &lt;b&gt;</a>.", (await ada.Open(Topics + open)).Html, StringComparison.Ordinal);
        Assert.Contains("There is none of that key that you may see.", (await ada.Open(Topics + hidden)).Words, StringComparison.Ordinal);
        Assert.Contains("There is none of that key that you may see.", (await ada.Open(Topics + Guid.CreateVersion7())).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_latest_are_offered_of_what_cannot_be_found_by_name()
    {
        var first = await screens.Act("Ada", actions => actions.People.Enrol("Somebody"));
        var last = await screens.Act("Ada", actions => actions.People.Enrol("Somebody else"));
        using var ada = screens.Of("Ada");

        var (_, html) = await ada.Open(People + "nobody");

        var (early, late) = (html.IndexOf(first.Id.ToString(), StringComparison.Ordinal), html.IndexOf(last.Id.ToString(), StringComparison.Ordinal));
        Assert.True(late >= 0 && early > late, html);
    }

    [Fact]
    public async Task Only_what_has_names_is_offered_and_to_those_who_may_be_here()
    {
        using var ada = screens.Of("Ada");
        using var mona = screens.Of("Mona");
        Assert.Equal(HttpStatusCode.NotFound, await ada.Status("/admin/sample/filings/choices"));
        Assert.Equal(HttpStatusCode.NotFound, await ada.Status("/admin/sample/nothing/choices"));
        Assert.Equal(HttpStatusCode.OK, await ada.Status("/admin/sample/topics/choices"));
        Assert.Equal(HttpStatusCode.Forbidden, await mona.Status(Topics));
    }

    [Fact]
    public async Task A_field_asks_for_the_records_of_its_relation_or_of_its_name()
    {
        using var ada = screens.Of("Ada");
        Assert.Contains("/admin/sample/people/choices?field=read-", (await ada.Open("/admin/sample/clubs")).Html, StringComparison.Ordinal);
        Assert.Contains("/admin/sample/clubs/choices?", (await ada.Open("/admin/sample/memberships")).Html, StringComparison.Ordinal);
    }

    private Task<Guid> Topic(string name, bool isOpen = true) => screens.Rows.Value<Guid>(
        "INSERT INTO sample.topics (id, name, is_open, created_at, updated_at) VALUES ($1, $2, $3, now(), now()) RETURNING id", Guid.CreateVersion7(), $"{mark} {name}", isOpen);

    private static string Trimmed(string html) => string.Join(' ', html.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
