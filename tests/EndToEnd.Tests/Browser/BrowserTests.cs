using Knowledge.EndToEnd.Tests.Clients;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>What people see of the network, in a real browser.</summary>
[Collection(typeof(BrowserCollection))]
public sealed class BrowserTests(ReadNetwork network) : IDisposable
{

    public void Dispose() => network.Host?.Tell();

    [Fact]
    public async Task The_printed_password_opens_a_session_and_signing_out_closes_it()
    {
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.SignIn(network.Administrator.Email, "not the password");
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Email or password is wrong");
        // The browser itself reports the refused form as an error; what it reports from here on counts.
        var refused = visit.Complaints.Count;

        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What the network knows");
        await page.GetByLabel("Account of").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        Assert.Equal(refused, visit.Complaints.Count);
    }

    [Fact]
    public async Task The_dashboard_moves_by_itself_while_nodes_vote()
    {
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.Open("/");
        await Expect(page.Locator("[data-live-text]")).ToHaveTextAsync("Live");
        await page.EvaluateAsync("window.sameDocument = true");
        var accepted = page.Locator("#stats .stat-tile", new() { HasText = "Items accepted" }).Locator("data");
        var before = int.Parse(await accepted.InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        var piece = Piece.Unique("Seen on the dashboard");

        await network.Judge([piece]);

        // An item that another test has left waiting may be decided with it.
        await Expect(accepted).Not.ToHaveTextAsync($"{before}");
        var row = page.Locator("#latest-items li", new() { HasText = piece.Title });
        await Expect(row.Locator(".status")).ToHaveTextAsync("Accepted");
        Assert.True(await page.EvaluateAsync<bool>("window.sameDocument === true"), "The page was loaded anew.");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Items_are_searched_and_one_shows_its_votes_and_history()
    {
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.Open("/items");
        await page.GetByLabel("Search items").FillAsync("ulcers");
        await Expect(page.Locator("#item-results tbody tr")).ToHaveCountAsync(1);
        Assert.Contains("q=ulcers", page.Url, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Stomach ulcers" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Stomach ulcers");
        await Expect(page.Locator(".item-status")).ToHaveTextAsync("Accepted");
        var members = page.GetByRole(AriaRole.Region, new() { Name = "Committee and votes" }).Locator("tbody tr");
        await Expect(members).ToHaveCountAsync(5);
        Assert.True(await members.GetByText("Checked against the source.").CountAsync() >= 4);
        var history = page.GetByRole(AriaRole.Region, new() { Name = "History" }).GetByRole(AriaRole.Listitem);
        await Expect(history.Filter(new() { HasText = "submitted" })).ToHaveCountAsync(1);
        await Expect(history.Filter(new() { HasText = "accepted" }).First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_question_is_answered_with_citations()
    {
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.Open("/ask");
        await page.GetByLabel("Question").FillAsync("Which bacterium causes stomach ulcers?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();

        await Expect(page.Locator(".answer-text")).ToContainTextAsync("Helicobacter pylori");
        var citation = page.Locator("#citation-1");
        await Expect(citation).ToContainTextAsync("Stomach ulcers");
        await citation.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("#passage")).ToContainTextAsync("Helicobacter pylori");
        Assert.Contains($"/items/{network.Items["Stomach ulcers"]}?from=", page.Url, StringComparison.Ordinal);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_search_marks_the_words_and_leads_to_the_passage()
    {
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.Open("/search");
        await page.GetByLabel("Search passages").FillAsync("bacterium of stomach ulcers");
        await page.GetByLabel("Search passages").PressAsync("Enter");

        var first = page.Locator(".found > li").First;
        await Expect(first.GetByRole(AriaRole.Link)).ToHaveTextAsync("Stomach ulcers");
        await Expect(first.Locator("mark").First).ToBeVisibleAsync();
        await first.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.Locator("#passage")).ToContainTextAsync("Helicobacter pylori");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Who_has_signed_in_says_how_an_answer_was()
    {
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await visit.Open("/ask?question=Which%20bacterium%20causes%20stomach%20ulcers%3F");
        await Expect(page.Locator("#citation-1 mark").First).ToContainTextAsync("Helicobacter pylori");

        await page.Locator("#citation-1").GetByRole(AriaRole.Button, new() { Name = "Useful" }).ClickAsync();

        await Expect(page.Locator("#citation-1").GetByRole(AriaRole.Status)).ToHaveTextAsync("Thank you, it is noted.");
        await page.GetByText("How it was found").ClickAsync();
        await Expect(page.Locator(".stages li").First).ToBeVisibleAsync();
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task An_answer_in_other_words_marks_what_its_passages_do_not_say()
    {
        network.Provider.Text = "Most stomach ulcers are caused by the bacterium Helicobacter pylori [1]. It was found on the moon in 1802 [1].";
        await using var visit = await Visit();
        var page = visit.Page;
        await visit.Open("/ask?question=Which%20bacterium%20causes%20stomach%20ulcers%3F");
        await Expect(page.Locator(".written")).ToHaveCountAsync(0);
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await visit.Open("/ask?question=Which%20bacterium%20causes%20stomach%20ulcers%3F");

        await page.GetByRole(AriaRole.Button, new() { Name = "Write" }).ClickAsync();

        var written = page.Locator(".written");
        await Expect(written.GetByRole(AriaRole.Status)).ToContainTextAsync("Written by small-model: 100 tokens read, 20 written.");
        await Expect(written.Locator("mark")).ToHaveTextAsync("It was found on the moon in 1802 [1].");
        await Expect(written.Locator("[data-written-text]")).ToContainTextAsync("Helicobacter pylori [1].");
        Assert.Empty(visit.Complaints);
    }

    private Task<Visit> Visit()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        return network.Chromium.Visit(network.Host.Address);
    }
}
