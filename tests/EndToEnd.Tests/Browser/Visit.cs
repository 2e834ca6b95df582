using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Knowledge.EndToEnd.Tests.Browser;

/// <summary>One person's visit to the site. It keeps what the browser complains of.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly string[] Grave = ["serious", "critical"];

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IBrowserContext context;
    private readonly ConcurrentBag<string> complaints = [];

    public Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>What the browser's console reported as errors.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    public async Task Open(string path)
    {
        var response = await Page.GotoAsync(path);
        Assert.True(response!.Ok, $"{path} answers {response.Status}");
    }

    public async Task SignIn(string email, string password)
    {
        await Page.GotoAsync("/signin");
        await Page.GetByLabel("Email").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>What axe finds on the page that keeps people with disabilities from using it.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        // In the page itself: the way of axe's own library opens a second page for each, which takes two seconds.
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
            await Page.EvaluateAsync(Axe);
        // A button that fades in is measured when it is there.
        await Page.EvaluateAsync("() => Promise.all(document.getAnimations().filter(one => one.effect?.getComputedTiming().iterations !== Infinity).map(one => one.finished.catch(() => {})))");
        var found = await Page.EvaluateAsync<string[]>(
            """
            async grave => (await axe.run({ resultTypes: ['violations'] })).violations
              .filter(violation => grave.includes(violation.impact))
              .map(violation => `${violation.id}: ${violation.help}: ${violation.nodes.map(node => node.html).join(' | ')}`)
            """,
            Grave);
        return [.. found.Select(barrier => $"{Page.Url}: {barrier}")];
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
