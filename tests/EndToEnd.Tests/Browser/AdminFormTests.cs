using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>What becomes of a form that is open while somebody else changes its record.</summary>
[Collection(typeof(BrowserCollection))]
public sealed class AdminFormTests(ReadNetwork network) : IDisposable
{
    private const string Form = "mutation ($name: String!) { formGroup(input: { name: $name, description: \"at first\" }) { record { id } errors { code message path } } }";
    private const string Describe = "mutation ($id: ID!, $input: DescribeGroupInput!) { describeGroup(id: $id, input: $input) { record { id } errors { code message path } } }";
    private const string Give = "mutation ($id: ID!) { giveGrant(input: { resource: \"Item\", action: \"Accept\", granteeKind: USER, granteeId: $id }) { record { id } errors { code message path } } }";
    private const string Withdraw = "mutation ($id: ID!) { withdrawGrant(id: $id) { record { id } errors { code message path } } }";


    private readonly string name = $"group {Guid.CreateVersion7():N}";

    public void Dispose() => network.Host?.Tell();

    [Fact]
    public async Task Nothing_is_done_to_a_record_that_was_changed_unseen_and_the_input_stays()
    {
        await using var visit = await Administrator(withScripts: false);
        var group = await Group();
        await visit.Open($"/admin/accounts/groups/{group}?open=Describe");
        var form = visit.Page.Locator("#act-describeGroup");
        await form.GetByLabel("Description").FillAsync("what I mean");
        await Change(group, "what another means");

        await form.GetByRole(AriaRole.Button, new() { Name = "Describe" }).ClickAsync();

        var told = form.GetByRole(AriaRole.Alert);
        await Expect(told).ToContainTextAsync("Nothing was done: the record has changed since you opened this.");
        var meanwhile = told.GetByRole(AriaRole.List, new() { Name = "What happened meanwhile" });
        await Expect(meanwhile).ToContainTextAsync("Describe by");
        await Expect(meanwhile.Locator("del")).ToContainTextAsync("at first");
        await Expect(meanwhile.Locator("ins")).ToContainTextAsync("what another means");
        await Expect(form.GetByLabel("Description")).ToHaveValueAsync("what I mean");
        Assert.Equal("what another means", await Description(group));

        await form.GetByRole(AriaRole.Button, new() { Name = "Describe all the same" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Status)).ToContainTextAsync("Describe: done.");
        Assert.Equal("what I mean", await Description(group));
    }

    [Fact]
    public async Task The_key_of_a_record_is_chosen_by_its_name()
    {
        await using var visit = await Administrator();
        var group = await Group();
        await visit.Open("/admin/accounts/group-members");
        var form = visit.Page.Locator("#act-addGroupMember");
        await form.Locator("summary").ClickAsync();
        var key = form.GetByLabel("Group");

        await key.PressSequentiallyAsync(name[..20]);
        var offered = form.Locator($"datalist option[value='{group}']");
        await Expect(offered).ToHaveTextAsync(name);
        await key.FillAsync(group);

        await Expect(form.GetByRole(AriaRole.Link, new() { Name = name })).ToHaveAttributeAsync("href", $"/admin/accounts/groups/{group}");
        await Expect(form.Locator("summary")).ToHaveTextAsync("Add");
        Assert.Empty(await visit.Barriers());
    }

    [Fact]
    public async Task An_open_form_says_that_its_record_has_changed_and_loses_nothing()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        var group = await Group();
        await visit.Open($"/admin/accounts/groups/{group}");
        await Expect(page.Locator("[data-live-text]")).ToHaveTextAsync("Live");
        var (form, other) = (page.Locator("#act-describeGroup"), page.Locator("#act-dissolveGroup"));
        await form.Locator("summary").ClickAsync();
        await other.Locator("summary").ClickAsync();
        await form.GetByLabel("Description").FillAsync("half a sent");
        await form.GetByLabel("Name").FocusAsync();

        await Change(group, "what another means");
        await Expect(form.Locator("[data-changed]")).ToContainTextAsync("The record has changed while this was open: Describe by");
        await Expect(form.Locator("[data-changed]")).ToBeVisibleAsync();
        await Expect(form.Locator("[data-changed-kept]")).ToBeVisibleAsync();
        await Expect(other.Locator("[data-changed]")).ToBeVisibleAsync();
        await Expect(other.Locator("[data-changed-kept]")).ToBeHiddenAsync();
        await Expect(form.GetByLabel("Description")).ToHaveValueAsync("half a sent");
        await Expect(form.GetByLabel("Name")).ToBeFocusedAsync();
        Assert.Empty(await visit.Barriers());

        await form.GetByRole(AriaRole.Button, new() { Name = "Describe" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("what another means");
        await Change(group, "what a third means");
        await Expect(page.Locator("#history .timeline-list > li")).ToHaveCountAsync(3);
        await Expect(form.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await Expect(form.GetByLabel("Description")).ToHaveValueAsync("half a sent");

        await form.GetByRole(AriaRole.Link, new() { Name = "Start over" }).ClickAsync();
        await Expect(form.GetByLabel("Description")).ToHaveValueAsync("what a third means");
        await Change(group, "what a fourth means");
        await Expect(form.GetByLabel("Description")).ToHaveValueAsync("what a fourth means");
        await form.GetByLabel("Description").FillAsync("a whole sentence");
        await form.GetByRole(AriaRole.Button, new() { Name = "Describe" }).ClickAsync();
        await Expect(form.GetByRole(AriaRole.Status).First).ToContainTextAsync("Describe: done.");
        Assert.Equal("a whole sentence", await Description(group));
    }

    [Fact]
    public async Task What_the_new_state_does_not_allow_closes_while_one_looks()
    {
        await using var visit = await Administrator();
        var operation = network.Fleet.Operator;
        var granted = (await operation.Ask(Give, new { id = await Key() })).GetProperty("giveGrant").GetProperty("record").GetProperty("id").GetString();
        try
        {
            await network.Fleet.Heartbeat();
            var item = (await network.Fleet.Submit([Piece.Unique()])).Values.Single();
            await Eventually.Get(async () => (await operation.Ask($"{{ item(id: \"{item}\") {{ status }} }}")).GetProperty("item").GetProperty("status").GetString()!, status => status == "VALIDATING", "a committee judges");
            await visit.Open($"/admin/library/items/{item}");
            var accept = visit.Page.Locator("#act-acceptItem");
            await accept.Locator("summary").ClickAsync();
            await Expect(accept.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeEnabledAsync();
            await using (var work = Work.Begin(network.Fleet, _ => "ACCEPT"))
                await work.Decided([item]);

            await Expect(accept.Locator("summary")).ToContainTextAsync("Accept not now");
            await Expect(accept.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeDisabledAsync();
            await Expect(accept.Locator("[data-changed]")).ToBeVisibleAsync();
        }
        finally
        {
            await operation.Ask(Withdraw, new { id = granted });
        }
    }

    [Fact]
    public async Task A_list_that_takes_arguments_is_run_where_the_list_is()
    {
        await using var visit = await Administrator();
        var page = visit.Page;
        await visit.Open("/admin/library/items");
        var search = page.Locator("#read-searchItems");
        await search.Locator("summary").ClickAsync();
        await search.GetByLabel("Text").FillAsync("stomach ulcers");
        await search.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Conditions" })).ToContainTextAsync("Search: Text “stomach ulcers”");
        await Expect(page.Locator("#list tbody")).ToContainTextAsync("Stomach ulcers");
        await page.GetByRole(AriaRole.Columnheader, new() { Name = "Title" }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Title" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Conditions" })).ToContainTextAsync("Search");
        Assert.Empty(visit.Complaints);
    }

    private async Task<string> Group() =>
        (await network.Fleet.Operator.Ask(Form, new { name })).GetProperty("formGroup").GetProperty("record").GetProperty("id").GetString()!;

    private Task Change(string group, string description) => network.Fleet.Operator.Ask(Describe, new { id = group, input = new { name, description } });

    private async Task<string> Description(string group) =>
        (await network.Fleet.Operator.Ask($"{{ group(id: \"{group}\") {{ description }} }}")).GetProperty("group").GetProperty("description").GetString()!;

    private async Task<Guid> Key()
    {
        await using var storage = new Storage(network.Host.Database);
        return await storage.Value<Guid>("SELECT id FROM accounts.users WHERE email = $1", network.Administrator.Email);
    }

    private async Task<Visit> Administrator(bool withScripts = true)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var visit = await network.Chromium.Visit(network.Host.Address, withScripts: withScripts);
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await Expect(visit.Page.GetByLabel("Account of")).ToHaveCountAsync(1);
        return visit;
    }
}
