using Knowledge.EndToEnd.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>What the state of a record does not allow is not there to be pressed.</summary>
[Collection(typeof(BrowserCollection))]
public sealed class ClosedActionTests(ReadNetwork network) : IDisposable
{
    private const string Give = "mutation ($id: ID!) { giveGrant(input: { resource: \"Item\", action: \"Accept\", granteeKind: USER, granteeId: $id }) { record { id } errors { code message path } } }";
    private const string Withdraw = "mutation ($id: ID!) { withdrawGrant(id: $id) { record { id } errors { code message path } } }";

    public void Dispose() => network.Host?.Tell();

    [Fact]
    public async Task It_says_why_and_when_it_would_be()
    {
        Assert.SkipWhen(Chromium.Missing is not null, Chromium.Missing ?? "");
        var operation = network.Fleet.Operator;
        var granted = (await operation.Ask(Give, new { id = await Administrator() })).GetProperty("giveGrant").GetProperty("record").GetProperty("id").GetString();
        try
        {
            await using var visit = await network.Chromium.Visit(network.Host.Address);
            await visit.SignIn(network.Administrator.Email, network.Administrator.Password);
            var accepted = (await operation.Ask("{ items(filter: { status: { eq: ACCEPTED } }, first: 1) { nodes { id } } }")).GetProperty("items").GetProperty("nodes")[0].GetProperty("id").GetString();
            await visit.Open($"/admin/library/items/{accepted}");
            var accept = visit.Page.Locator("#act-acceptItem");
            await Expect(accept.Locator("summary")).ToContainTextAsync("Accept not now");
            await accept.Locator("summary").ClickAsync();
            await Expect(accept).ToContainTextAsync("The item is Accepted; Accept takes one that is Validating.");
            await Expect(accept.GetByRole(AriaRole.Button, new() { Name = "Accept" })).ToBeDisabledAsync();
            Assert.Empty(await visit.Barriers());
        }
        finally
        {
            await operation.Ask(Withdraw, new { id = granted });
        }
    }

    private async Task<Guid> Administrator()
    {
        await using var storage = new Storage(network.Host.Database);
        return await storage.Value<Guid>("SELECT id FROM accounts.users WHERE email = $1", network.Administrator.Email);
    }
}
