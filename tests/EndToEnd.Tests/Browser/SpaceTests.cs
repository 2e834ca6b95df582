using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>Spaces as an owner keeps them, and as those who are not in them do not see them.</summary>
[Collection(typeof(BrowserCollection))]
public sealed class SpaceTests(ReadNetwork network)
{
    [Fact]
    public async Task A_private_space_is_made_shared_with_a_node_and_hidden_from_visitors()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Chromium.Visit(network.Host.Address);
        var (page, node) = (visit.Page, network.Fleet.Nodes[0].Name);
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        await visit.Open("/spaces");
        await page.GetByLabel("Name").FillAsync("Vault");
        await page.GetByLabel("Who may read it").SelectOptionAsync("Private");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the space" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Vault");
        var address = new Uri(page.Url).AbsolutePath;

        var members = page.GetByRole(AriaRole.Region, new() { Name = "Members" });
        await Expect(members.Locator("tbody tr")).ToHaveCountAsync(1);
        await members.GetByLabel("Email address, node or group").FillAsync(node);
        await members.GetByRole(AriaRole.Button, new() { Name = "Let in" }).ClickAsync();
        await Expect(members.Locator("tbody tr")).ToHaveCountAsync(2);
        await members.GetByLabel($"Role of {node}", new() { Exact = true }).SelectOptionAsync("Reviewer");
        await members.GetByRole(AriaRole.Button, new() { Name = $"Change the role of {node}" }).ClickAsync();
        await Expect(members.GetByLabel($"Role of {node}", new() { Exact = true })).ToHaveValueAsync("Reviewer");
        await members.GetByRole(AriaRole.Button, new() { Name = $"Take {node} out" }).ClickAsync();
        await Expect(members.Locator("tbody tr")).ToHaveCountAsync(1);
        Assert.Empty(visit.Complaints);

        await using var stranger = await network.Chromium.Visit(network.Host.Address);
        await stranger.Open("/spaces");
        await Expect(stranger.Page.Locator("#space-results tbody tr")).ToHaveCountAsync(1);
        var hidden = await stranger.Page.GotoAsync(new Uri(network.Host.Address, address).ToString());
        Assert.Equal(404, hidden!.Status);
    }
}
