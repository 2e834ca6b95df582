using System.Globalization;
using Knowledge.EndToEnd.Tests.Clients;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>What administrators do with the screens of every resource, in a real browser.</summary>
[Collection(typeof(BrowserCollection))]
public sealed class AdminTests(ReadNetwork network) : IDisposable
{

    public void Dispose() => network.Host?.Tell();

    [Fact]
    public async Task Whoever_has_not_the_role_sees_no_screen()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Chromium.Visit(network.Host.Address);
        foreach (var path in (string[])["/admin", "/admin/library/items", "/admin/act-as", $"/admin/live/library/items/{network.Items.Values.First()}"])
            Assert.Equal(403, (await visit.Page.GotoAsync(path))!.Status);
    }

    [Fact]
    public async Task A_list_is_filtered_sorted_and_paged_and_its_address_says_so()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin");
        await page.GetByRole(AriaRole.Link, new() { Name = "Items", Exact = true }).Last.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Items");

        await page.Locator("#add-condition summary").ClickAsync();
        await page.Locator("#add-condition").GetByRole(AriaRole.Link, new() { Name = "Status" }).ClickAsync();
        await Expect(page.GetByLabel("How to compare Status")).ToBeFocusedAsync();
        await page.GetByLabel("What to compare Status with").SelectOptionAsync("REJECTED");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Conditions" })).ToContainTextAsync("Status is Rejected");
        await Expect(page.Locator("#list tbody tr")).ToHaveCountAsync(2);
        Assert.Contains("where=status.eq", page.Url, StringComparison.Ordinal);

        var title = page.GetByRole(AriaRole.Columnheader, new() { Name = "Title" });
        await title.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(title).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(title.GetByRole(AriaRole.Link)).ToBeFocusedAsync();
        var up = await page.Locator("#list .title-link").AllInnerTextsAsync();
        await title.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(title).ToHaveAttributeAsync("aria-sort", "descending");
        Assert.Equal(up.Reverse(), await page.Locator("#list .title-link").AllInnerTextsAsync());

        await page.ReloadAsync();
        await Expect(title).ToHaveAttributeAsync("aria-sort", "descending");
        await page.GetByRole(AriaRole.List, new() { Name = "Conditions" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Pages_go_forward_and_back_over_every_record_once()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin/consensus/seats");
        var total = int.Parse((await page.Locator(".pager > .note").InnerTextAsync()).Split(" of ")[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        Assert.True(total > 25, "There must be a second page.");
        var first = await Keys(page);
        var seen = new List<string>(first);
        while (await page.Locator("#page-next").CountAsync() > 0)
        {
            await page.Locator("#page-next").ClickAsync();
            await Expect(page.Locator($"#list a[href$='{seen[^1]}']")).ToHaveCountAsync(0);
            seen.AddRange(await Keys(page));
        }

        Assert.Equal(total, seen.Distinct().Count());
        Assert.Equal(total, seen.Count);
        while (await page.Locator("#page-previous").CountAsync() > 0)
        {
            var here = await Keys(page);
            await page.Locator("#page-previous").ClickAsync();
            await Expect(page.Locator($"#list a[href$='{here[0]}']")).ToHaveCountAsync(0);
        }

        Assert.Equal(first, await Keys(page));
    }

    [Fact]
    public async Task The_whole_list_is_exported_as_it_is_filtered()
    {
        await using var visit = await Administrator();
        await visit.Open("/admin/library/items?columns=title,status&where=status.eq:ACCEPTED&sort=title");
        var csv = await Download(visit.Page, "CSV");
        var jsonl = await Download(visit.Page, "JSONL");

        Assert.Equal("id,title,status", csv[0]);
        var accepted = await network.Fleet.Count("ACCEPTED");
        Assert.Equal(accepted + 1, csv.Count);
        Assert.Equal(accepted, jsonl.Count);
        Assert.All(jsonl, line => Assert.Equal("ACCEPTED", JsonElement.Parse(line).GetProperty("status").GetString()));
        Assert.Contains(csv, line => line.EndsWith(",Stomach ulcers,ACCEPTED", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_shows_its_values_relations_and_history()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin/library/items/" + network.Items["Stomach ulcers"]);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Stomach ulcers");
        var accepted = page.Locator("#history li").Filter(new() { HasText = "Accept by the system" });
        await accepted.Locator("summary").ClickAsync();
        await Expect(accepted.Locator("dl")).ToContainTextAsync("Validating");
        await Expect(accepted).ToContainTextAsync("Trace");
        await page.Locator("#record dd .value-link").Filter(new() { HasText = "node-" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("node-");

        await visit.Open($"/admin/consensus/rounds?where=itemId.eq:{network.Items["Stomach ulcers"]}");
        await page.Locator("#list .title-link").First.ClickAsync();
        var votes = page.GetByRole(AriaRole.Region, new() { Name = "Votes" });
        await Expect(votes.Locator(".related-row").First).ToBeVisibleAsync();
        await votes.GetByRole(AriaRole.Link, new() { Name = "Show all" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Votes");
        await Expect(page.Locator(".chips")).ToContainTextAsync("Round is");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_action_is_refused_at_its_field_then_done_and_the_record_moves_by_itself()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin/network/invitations");
        var form = page.Locator("#act-issueInvitation");
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel("Owner").FillAsync("nobody@example.org");
        await form.GetByRole(AriaRole.Button, new() { Name = "Issue" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(form.GetByLabel("Owner")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(form.GetByLabel("Owner")).ToHaveValueAsync("nobody@example.org");
        await form.GetByLabel("Owner").FillAsync("");
        await form.GetByLabel("Uses").FillAsync("3");
        await form.GetByRole(AriaRole.Button, new() { Name = "Issue" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("join-");
        await form.GetByRole(AriaRole.Link, new() { Name = "Show it" }).ClickAsync();

        var history = page.Locator("#history");
        await Expect(history).ToContainTextAsync("Issue by Administrator");
        await Expect(page.Locator("[data-live-text]")).ToHaveTextAsync("Live");
        var withdraw = page.Locator("#act-withdrawInvitation");
        await withdraw.Locator("summary").ClickAsync();
        await withdraw.GetByRole(AriaRole.Button, new() { Name = "Withdraw" }).ClickAsync();
        await Expect(withdraw.GetByRole(AriaRole.Status)).ToContainTextAsync("done");
        await Expect(history).ToContainTextAsync("Withdraw by Administrator");
    }

    [Fact]
    public async Task Several_records_are_changed_at_once_with_a_result_for_each()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await network.Fleet.Invite(2);
        await network.Fleet.Invite(2);
        await visit.Open("/admin/network/invitations");
        var boxes = page.Locator("#list tbody input[name=ids]");
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(1).CheckAsync();
        await page.GetByLabel("With the selected").SelectOptionAsync("Withdraw");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Withdraw 2 invitations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw all of them" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("2 done, 0 refused.");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Records" }).GetByText("Done")).ToHaveCountAsync(2);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_administrator_acts_as_a_node_with_its_rights_and_both_names_are_kept()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin/act-as?who=node-1");
        await page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "node-1" }).GetByRole(AriaRole.Button).First.ClickAsync();
        var banner = page.GetByRole(AriaRole.Region, new() { Name = "Acting as somebody else" });
        await Expect(banner).ToContainTextAsync("You act as node-1");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Invitations", Exact = true }) })).ToContainTextAsync("0");

        await visit.Open("/admin/library/items");
        var form = page.Locator("#act-submitItem");
        await form.Locator("summary").ClickAsync();
        await form.GetByLabel("Domain").FillAsync("medicine");
        await form.GetByLabel("Title").FillAsync("Submitted in another's name");
        await form.GetByLabel("Body").FillAsync($"Text {Guid.CreateVersion7()}");
        await form.EvaluateAsync("act => act.querySelector('[name=confirm]').required = false");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("Confirm that you do this as node-1");
        await form.GetByLabel("Yes, do this as node-1").CheckAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        await form.GetByRole(AriaRole.Link, new() { Name = "Show it" }).ClickAsync();
        await Expect(page.Locator("#history")).ToContainTextAsync("Submit by node-1, who was really Administrator");

        await banner.GetByRole(AriaRole.Button, new() { Name = "Be yourself again" }).ClickAsync();
        await Expect(banner).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_record_tells_why_somebody_may_or_may_not_act_on_it()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin/library/items/" + network.Items["Stomach ulcers"]);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Views of the record" }).GetByRole(AriaRole.Link, new() { Name = "Explain" }).ClickAsync();
        await page.GetByLabel("Action").SelectOptionAsync("Attach");
        await page.GetByLabel("Who").FillAsync("anonymous");
        await page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();
        await Expect(page.Locator("#verdict")).ToContainTextAsync("The anonymous may not");
        await page.GetByLabel("Who").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Explain" }).ClickAsync();
        await Expect(page.Locator("#verdict")).ToContainTextAsync("Administrator may");
        await Expect(page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "decided" })).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_screen_has_a_serious_barrier(ColorScheme colors)
    {
        await using var visit = await Administrator(colors);
        var round = (await network.Fleet.Operator.Ask("{ rounds(first: 1) { nodes { id } } }")).GetProperty("rounds").GetProperty("nodes")[0].GetProperty("id").GetString();
        var barriers = new List<string>();
        foreach (var path in (string[])["/admin", "/admin/library/items", "/admin/library/items?add=status&where=domain.contains:medicine&sort=title",
            "/admin/library/items?where=nothing", "/admin/work", "/admin/library/items?read=Search&a.text=a", $"/admin/library/items/{network.Items.Values.First()}", $"/admin/consensus/rounds/{round}", "/admin/act-as?who=node"])
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details.act').forEach(act => act.open = true)");
            barriers.AddRange(await visit.Barriers());
        }

        Assert.Empty(barriers);
    }

    [Fact]
    public async Task Everything_can_be_read_and_done_without_scripts()
    {
        await using var visit = await Administrator(withScripts: false);
        var page = visit.Page;
        await visit.Open("/admin/library/items?add=status");
        await page.GetByLabel("What to compare Status with").SelectOptionAsync("REJECTED");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Expect(page.Locator("#list tbody tr")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Title" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.Locator("#list .title-link").First.ClickAsync();
        await Expect(page.Locator("#history")).ToContainTextAsync("Reject by the system");

        await visit.Open("/admin/network/invitations");
        var form = page.Locator("#act-issueInvitation");
        await form.Locator("summary").ClickAsync();
        await form.GetByRole(AriaRole.Button, new() { Name = "Issue" }).ClickAsync();
        await Expect(form).ToContainTextAsync("Shown this once");
    }

    private static async Task<IReadOnlyList<string>> Keys(IPage page) =>
        await page.Locator("#list tbody tr .title-link").EvaluateAllAsync<string[]>("links => links.map(link => link.href.split('/').pop())");

    private static async Task<IReadOnlyList<string>> Download(IPage page, string format)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = format, Exact = true }).ClickAsync());
        await using var stream = await download.CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        return (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private async Task<Visit> Administrator(ColorScheme colors = ColorScheme.Light, bool withScripts = true)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visit = await network.Chromium.Visit(network.Host.Address, colors, withScripts);
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await Expect(visit.Page.GetByLabel("Account of")).ToHaveCountAsync(1);
        return visit;
    }
}
