using Knowledge.EndToEnd.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>Somebody who never chooses a password, in a browser: an account by a provider, codes, a passkey, and the end of the account.</summary>
[Collection(typeof(PeopleCollection))]
public sealed class ProviderBrowserTests(PeopleNetwork network)
{
    private static readonly Acquaintance Hal = new("hal", "Hal", "hal@example.org", true);

    [Fact]
    public async Task Codes_are_asked_for_whoever_vouches_and_an_account_without_a_password_ends_by_passkey()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Chromium.Visit(network.Address);
        var page = visit.Page;
        await Arrive(visit);
        await Expect(page.GetByLabel("Your name")).ToHaveValueAsync("Hal");
        Assert.Empty(await visit.Barriers());
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(network.Address, "/").ToString());

        await visit.Open("/account/data");
        await Expect(page.GetByText("neither a password nor a passkey")).ToBeVisibleAsync();
        await visit.Open("/account/security");
        await Expect(page.Locator("[id^=login-]")).ToContainTextAsync("hal@example.org");
        Assert.Empty(await visit.Barriers());
        await Expect(page.GetByText("You have no password")).ToBeVisibleAsync();
        await AskForCodes(page);
        await Person.SignOut(page);

        await Arrive(visit, knowsTheWay: true);
        await page.WaitForURLAsync(url => url.Contains("/signin/code", StringComparison.Ordinal));
        await page.GetByLabel("Code").FillAsync(recovery);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(network.Address, "/").ToString());

        await Person.GiveAuthenticator(page);
        await visit.Open("/account/security");
        await page.GetByLabel("Name of a new passkey").FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByLabel("Name of the passkey My laptop")).ToBeVisibleAsync();
        await visit.Open("/account/data");
        await Expect(page.GetByLabel("Your password")).ToHaveCountAsync(0);
        Assert.All(await visit.Barriers(), Assert.Fail);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete my account with a passkey" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(network.Address, "/").ToString());
        // The provider's own pages are not ours.
        Assert.DoesNotContain(visit.Complaints, complaint => complaint.Contains(network.Address.Authority, StringComparison.Ordinal));
        await using var again = await network.Chromium.Visit(network.Address);
        await Arrive(again);
        await Expect(again.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Make an account");
    }

    private string recovery = "";

    private async Task AskForCodes(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up codes" }).ClickAsync();
        var key = await page.Locator("[data-key]").InnerTextAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Person.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for codes from now on" }).ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        recovery = await page.Locator(".codes li").First.InnerTextAsync();
    }

    /// <summary>By way of the provider, which remembers for itself who was there.</summary>
    private static async Task Arrive(Visit visit, bool knowsTheWay = false)
    {
        await visit.Open("/signin");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Go on with Acme" }).ClickAsync();
        if (knowsTheWay)
            return;
        await visit.Page.GetByLabel("Who you are").FillAsync(Hal.Json);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }
}
