using Knowledge.EndToEnd.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Accounts;

/// <summary>Making an account, forgetting its password, taking everything away and leaving, by mail and browser.</summary>
[Collection(typeof(PeopleCollection))]
public sealed class JoiningTests(PeopleNetwork network)
{
    [Fact]
    public async Task Who_signs_up_follows_the_mailed_link_and_is_somebody_without_roles()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("ann@example.org");
        await visit.Open("/account");
        await Expect(visit.Page.Locator(".account-facts b")).ToHaveTextAsync("ann@example.org");
        await Expect(visit.Page.GetByText("confirmed", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("None: you read")).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Complaints);

        await using var again = await network.Chromium.Visit(network.Address);
        await again.Page.GotoAsync(await network.Mail.Link("ann@example.org", "Make your account"));
        await Expect(again.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not work any more");
        await again.Open("/join");
        await again.Page.GetByLabel("Email").FillAsync("ann@example.org");
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }).ClickAsync();
        await Expect(again.Page.GetByText("Look into your mail")).ToBeVisibleAsync();
        Assert.DoesNotContain("token=", await network.Mail.Letter("ann@example.org", "You have an account already"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_once_and_all_sessions_end()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("ben@example.org");
        await using var elsewhere = await network.Chromium.Visit(network.Address);
        var page = elsewhere.Page;
        await elsewhere.Open("/signin");
        await page.GetByRole(AriaRole.Link, new() { Name = "I forgot my password" }).ClickAsync();
        foreach (var address in new[] { "nobody@example.org", "ben@example.org" })
        {
            await elsewhere.Open("/reset");
            await page.GetByLabel("Email").FillAsync(address);
            await page.GetByRole(AriaRole.Button, new() { Name = "Mail me a link" }).ClickAsync();
            await Expect(page.GetByText("If there is an account with this address")).ToBeVisibleAsync();
        }

        var link = await network.Mail.Link("ben@example.org", "Choose a new password");
        await page.GotoAsync(link);
        await page.GetByLabel("New password").FillAsync("Password2030!");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("tried first");
        await page.GetByLabel("New password").FillAsync("nine small foxes on a roof");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await elsewhere.SignIn("ben@example.org", "nine small foxes on a roof");
        await elsewhere.Open("/account");
        await visit.Page.GotoAsync("/account");
        Assert.Contains("/signin", visit.Page.Url, StringComparison.OrdinalIgnoreCase);

        await page.GotoAsync(link);
        await page.GetByLabel("New password").FillAsync("ten small foxes on a roof");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not work any more");
        await network.Mail.Letter("ben@example.org", "Your password was changed");
        Assert.Equal(0, network.Mail.Count("nobody@example.org"));
    }

    [Fact]
    public async Task A_person_takes_everything_away_and_leaves()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("cleo@example.org");
        var page = visit.Page;
        await visit.Open("/account/data");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Download" }).ClickAsync());
        var data = JsonElement.Parse(await File.ReadAllTextAsync(await download.PathAsync()));
        Assert.Equal("cleo@example.org", data.GetProperty("profile").GetProperty("email").GetString());
        Assert.Equal(1, data.GetProperty("sessions").GetArrayLength());
        Assert.NotEqual(0, data.GetProperty("events").GetArrayLength());

        await page.GetByLabel("Your password").FillAsync("not the password of cleo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete my account" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("password is wrong");
        await page.GetByLabel("Your password").FillAsync(PeopleNetwork.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete my account" }).ClickAsync();
        await page.WaitForURLAsync(new Uri(network.Address, "/").ToString());
        await visit.SignIn("cleo@example.org", PeopleNetwork.Password);
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Email or password is wrong");
    }

    [Fact]
    public async Task What_a_form_does_not_ask_for_counts_for_nothing()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Joined("dora@example.org");
        var page = visit.Page;
        await visit.Open("/account");
        await page.EvaluateAsync("""
            () => {
              const form = document.querySelector('form[action$="handler=Rename"]')
              for (const [name, value] of [['roles', 'Administrator'], ['Roles', 'Administrator'], ['Person.Roles', 'Administrator'], ['emailConfirmed', 'true'], ['id', crypto.randomUUID()]]) {
                const more = document.createElement('input')
                Object.assign(more, { type: 'hidden', name, value })
                form.append(more)
              }
            }
            """);
        await page.GetByLabel("How pages call you").FillAsync("Dora the Bold");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the name" }).ClickAsync();
        await Expect(page.GetByLabel("How pages call you")).ToHaveValueAsync("Dora the Bold");
        await Expect(page.GetByText("None: you read")).ToBeVisibleAsync();
        Assert.Equal(403, (await page.GotoAsync("/admin"))!.Status);
    }
}
