using Microsoft.Playwright;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>A real browser, one for all tests; each visit has a profile of its own.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>The one without a window renders alike and leaves more of the processor to the host.</summary>
    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string Program = Environment.GetEnvironmentVariable("KNOWLEDGE_TEST_CHROMIUM") ?? Array.Find(Programs, File.Exists) ?? Programs[0];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>Why there is no browser to test with; null when there is one.</summary>
    public static string? Missing => File.Exists(Program) ? null : $"There is no Chromium at {Program}; KNOWLEDGE_TEST_CHROMIUM may name another place.";

    public static async Task<Chromium> Start()
    {
        // What is expected of a page waits as long as everything else does, not five seconds.
        Assertions.SetDefaultExpectTimeout((float)Eventually.Patience.TotalMilliseconds);
        var driver = await Playwright.CreateAsync();
        var program = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
        return new(driver, program);
    }

    public async Task<Visit> Visit(Uri address, ColorScheme colors = ColorScheme.Light, bool withScripts = true)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ColorScheme = colors, ReducedMotion = ReducedMotion.Reduce, JavaScriptEnabled = withScripts });
        context.SetDefaultTimeout((float)Eventually.Patience.TotalMilliseconds);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
