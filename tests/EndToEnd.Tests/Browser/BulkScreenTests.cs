using System.Globalization;
using System.Text.RegularExpressions;
using Knowledge.EndToEnd.Tests.Clients;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>What administrators do with more records than a page shows.</summary>
[Collection(typeof(BrowserCollection))]
public sealed partial class BulkScreenTests(ReadNetwork network) : IDisposable
{
    private const int More = 27;

    public void Dispose() => network.Host?.Tell();

    [Fact]
    public async Task All_that_a_list_finds_is_changed_on_every_page()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Chromium.Visit(network.Host.Address);
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await Expect(visit.Page.GetByLabel("Account of")).ToHaveCountAsync(1);
        var page = visit.Page;
        for (var made = 0; made < More; made++)
            await network.Fleet.Invite(2);
        await visit.Open("/admin/network/invitations?where=" + Uri.EscapeDataString($"createdAt.gte:{TimeProvider.System.GetUtcNow().AddMinutes(-5):yyyy-MM-ddTHH:mm}"));
        var total = Number(await page.Locator(".pager > .note").InnerTextAsync(), 1);
        Assert.True(total >= More, "There must be a second page.");

        await page.GetByLabel($"All {total:N0}, on every page").CheckAsync();
        await page.GetByLabel("With the selected").SelectOptionAsync("Withdraw");
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"Withdraw {total:N0} invitations");
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw all of them" }).ClickAsync();

        var told = page.GetByRole(AriaRole.Status).First;
        await Expect(told).ToContainTextAsync("done");
        var words = await told.InnerTextAsync();
        Assert.InRange(Number(words, 0), More, total);
        Assert.Equal(total, Number(words, 0) + Number(words, 1));
        Assert.Empty(visit.Complaints);
    }

    private static int Number(string text, int at) => int.Parse(Numbers().Matches(text)[at].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex("[0-9][0-9,]*", RegexOptions.None, 1000)]
    private static partial Regex Numbers();
}
