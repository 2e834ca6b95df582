using Knowledge.Sample.Clubs;
using Knowledge.Sample.Shelves;
using Xunit;

namespace Knowledge.Host.Tests.Admin.Screens;

/// <summary>What actions answer that are no change of one record, and lists that take arguments.</summary>
public sealed class AnswerTests(SampleScreens screens) : IClassFixture<SampleScreens>
{
    private readonly string shelf = $"Shelf {Guid.CreateVersion7():N}"[..30];

    [Fact]
    public async Task An_object_is_shown_part_by_part_and_its_lists_are_tables()
    {
        await Build(12);
        using var ada = screens.Of("Ada");

        var (words, html) = await Run(ada, "Count", ("a.label", shelf));

        Assert.Contains("Count: answered.", words, StringComparison.Ordinal);
        Assert.Contains($"Shelves 1 Last {shelf} Rooms Label Room {shelf} 12", words, StringComparison.Ordinal);
        Assert.Contains("<table class=\"result-table\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_is_a_link_to_it()
    {
        var id = await Build(7);
        using var ada = screens.Of("Ada");

        var (_, html) = await Run(ada, "Largest", ("a.label", shelf));

        Assert.Contains($"<a class=\"value-link\" href=\"/admin/sample/shelves/{id}\">{shelf}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_said_to_be_nothing()
    {
        using var ada = screens.Of("Ada");

        Assert.Contains("Largest: answered. Nothing.", (await Run(ada, "Largest", ("a.label", "there is none"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Records_that_an_action_changed_are_a_table_of_links()
    {
        var id = await Build(5);
        using var ada = screens.Of("Ada");

        var (words, html) = await Run(ada, "Widen", ("a.label", shelf), ("a.by", "3"));

        Assert.Contains("Widen: done.", words, StringComparison.Ordinal);
        Assert.Contains($"href=\"/admin/sample/shelves/{id}\"", html, StringComparison.Ordinal);
        Assert.Equal(8, await screens.Rows.Value<int>("SELECT room FROM sample.shelves WHERE id = $1", id));
    }

    [Fact]
    public async Task A_value_is_shown_and_a_refusal_stands_at_its_field()
    {
        using var ada = screens.Of("Ada");

        Assert.Contains("Add: done. 5 ", (await Run(ada, "Add", ("a.left", "2"), ("a.right", "3"))).Words, StringComparison.Ordinal);
        Assert.Contains("There is no dust.", (await Run(ada, "Dust", ("a.refuse", "true"))).Words, StringComparison.Ordinal);
        Assert.Contains("By Write a whole number.", (await Run(ada, "Widen", ("a.label", shelf), ("a.by", "many"))).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_takes_arguments_is_run_paged_and_exported_by_its_address()
    {
        var person = await screens.Act("Ada", actions => actions.People.Enrol("A person"));
        var club = await screens.Act("Ada", actions => actions.Clubs.Found($"Club {shelf}"));
        await screens.Act("Ada", actions => actions.Memberships.Join(person.Id, club.Id));
        using var ada = screens.Of("Ada");

        Assert.Contains("Joined", (await ada.Open("/admin/sample/clubs")).Words, StringComparison.Ordinal);
        var (words, _) = await ada.Open($"/admin/sample/clubs?read=Joined&a.personId={person.Id}");
        var csv = await ada.Download($"/admin/sample/clubs?read=Joined&a.personId={person.Id}&handler=Export&format=csv");

        Assert.Contains($"Joined: Person “{person.Id}”", words, StringComparison.Ordinal);
        Assert.Contains("1 of 1", words, StringComparison.Ordinal);
        Assert.Equal(2, csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("Write the key of a record", (await ada.Open("/admin/sample/clubs?read=Joined&a.personId=nobody")).Words, StringComparison.Ordinal);
        Assert.Contains("id=\"read-searchItems-text-problem\"", (await ada.Open("/admin/library/items?read=Search&a.text=")).Html, StringComparison.Ordinal);
    }

    private async Task<Guid> Build(int room) => (await screens.Act("Ada", actions => actions.Shelves.Build(shelf, room))).Id;

    private static async Task<(string Words, string Html)> Run(Screen browser, string action, params (string Name, string Value)[] filled)
    {
        var (_, html) = await browser.Open("/admin/sample/shelves");
        return await browser.Send(html, $"/admin/sample/shelves?handler=Act&act={action}", filled);
    }
}
