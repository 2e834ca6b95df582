using Knowledge.EndToEnd.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>Passkeys, codes and sessions, as a person uses them in a browser.</summary>
[Collection(typeof(PeopleCollection))]
public sealed class FactorTests(PeopleNetwork network)
{
    [Fact]
    public async Task A_passkey_signs_in_without_a_password()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("eve@example.org");
        var page = visit.Page;
        await Person.GiveAuthenticator(page);
        await visit.Open("/account/security");
        await page.GetByLabel("Name of a new passkey").FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByLabel("Name of the passkey My laptop")).ToBeVisibleAsync();
        await page.GetByLabel("Name of the passkey My laptop").FillAsync("Old laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename the passkey My laptop" }).ClickAsync();
        await Expect(page.GetByLabel("Name of the passkey Old laptop")).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());

        await Person.SignOut(page);
        await EnterWithPasskey(page);
        await visit.Open("/account/security");
        await Expect(page.Locator(".account-list li")).ToContainTextAsync("just now");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey Old laptop" }).ClickAsync();
        await Expect(page.Locator(".account-list li")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Codes_are_set_up_asked_for_and_turned_off()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("finn@example.org");
        var page = visit.Page;
        await visit.Open("/account/security");
        await page.GetByRole(AriaRole.Button, new() { Name = "Set up codes" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { Name = "QR code of the key" })).ToBeVisibleAsync();
        var key = await page.Locator("[data-key]").InnerTextAsync();
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Person.Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for codes from now on" }).ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        var recovery = await page.Locator(".codes li").First.InnerTextAsync();
        Assert.Empty(await visit.Barriers());

        await Person.SignOut(page);
        await visit.SignIn("finn@example.org", PeopleNetwork.Password);
        await page.GetByLabel("Code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("code is wrong");
        await page.GetByLabel("Code").FillAsync(recovery);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(network.Address, "/").ToString());
        await visit.Open("/account/security");
        await Expect(page.GetByText("9 recovery codes are left")).ToBeVisibleAsync();
        await page.GetByLabel("Your password").FillAsync(PeopleNetwork.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn codes off" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Set up codes" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_session_that_is_ended_elsewhere_is_out_at_once()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("gwen@example.org");
        await using var other = await network.Chromium.Visit(network.Address);
        await other.SignIn("gwen@example.org", PeopleNetwork.Password);
        await other.Open("/account");
        var page = visit.Page;
        await visit.Open("/account/sessions");
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(2);
        Assert.Empty(await visit.Barriers());
        await page.Locator("tbody tr").Filter(new() { HasNotText = "this browser" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await other.Page.GotoAsync("/account");
        Assert.Contains("/signin", other.Page.Url, StringComparison.OrdinalIgnoreCase);

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/signin", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The browser may offer the passkey by itself, while the form is open.</summary>
    private async Task EnterWithPasskey(IPage page)
    {
        await page.GotoAsync("/signin");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Use a passkey" });
        var arrived = page.WaitForURLAsync(new Uri(network.Address, "/").ToString());
        if (await Task.WhenAny(arrived, button.WaitForAsync()) != arrived)
        {
            try
            {
                await button.ClickAsync(new() { Timeout = 3_000 });
            }
            catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
            {
                // It was quicker: the page, and the button with it, is another one by now.
            }
        }

        await arrived;
    }
}
