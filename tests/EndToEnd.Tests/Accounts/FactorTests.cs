using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
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
        await WithAuthenticator(page);
        await visit.Open("/account/security");
        await page.GetByLabel("Name of a new passkey").FillAsync("My laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await Expect(page.GetByLabel("Name of the passkey My laptop")).ToBeVisibleAsync();
        await page.GetByLabel("Name of the passkey My laptop").FillAsync("Old laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename the passkey My laptop" }).ClickAsync();
        await Expect(page.GetByLabel("Name of the passkey Old laptop")).ToBeVisibleAsync();
        Assert.Empty(await visit.Barriers());

        await SignOut(page);
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
        await page.GetByLabel("Code", new() { Exact = true }).FillAsync(Code(key));
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask for codes from now on" }).ClickAsync();
        await Expect(page.Locator(".codes li")).ToHaveCountAsync(10);
        var recovery = await page.Locator(".codes li").First.InnerTextAsync();
        Assert.Empty(await visit.Barriers());

        await SignOut(page);
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

    private static async Task SignOut(IPage page)
    {
        await page.Locator(".person summary").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).WaitForAsync();
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
            catch (PlaywrightException)
            {
                // It was quicker.
            }
        }

        await arrived;
    }

    private static async Task WithAuthenticator(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>The code of this moment, as a program on a phone computes it.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238.")]
    private static string Code(string key)
    {
        var bits = string.Concat(key.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        byte[] bytes = [.. Enumerable.Range(0, bits.Length / 8).Select(at => Convert.ToByte(bits.Substring(at * 8, 8), 2))];
        var hash = HMACSHA1.HashData(bytes, counter);
        return ((BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[19] & 15)) & int.MaxValue) % 1_000_000).ToString("D6");
    }
}
