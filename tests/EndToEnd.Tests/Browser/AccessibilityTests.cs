using Microsoft.Playwright;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>Every page can be used by people with disabilities, in light and in dark colours.</summary>
[Collection(typeof(BrowserCollection))]
public sealed class AccessibilityTests(ReadNetwork network)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_page_has_a_serious_barrier(ColorScheme colors)
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        await using var visit = await network.Chromium.Visit(network.Host.Address, colors);
        var barriers = new List<string>();
        await visit.Open("/signin");
        barriers.AddRange(await visit.Barriers());
        await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
        foreach (var path in (string[])["/", "/items", "/items?q=nothing-matches", .. network.Items.Values.Take(1).Select(id => $"/items/{id}"), "/ask",
            "/ask?question=Which%20bacterium%20causes%20stomach%20ulcers%3F", "/search", "/search?q=stomach%20ulcers", "/spaces", "/spaces/01980000-0000-7000-8000-000000000001", "/nodes", "/rounds",
            "/network/invitations"])
        {
            await visit.Open(path);
            barriers.AddRange(await visit.Barriers());
        }

        Assert.Empty(barriers);
        Assert.Empty(visit.Complaints);
    }
}
