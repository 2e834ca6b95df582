using System.Globalization;
using Xunit;

namespace Knowledge.Host.Tests.Door;

public sealed class SecurityTextTests
{
    [Fact]
    public async Task It_names_whom_the_operator_wants_told()
    {
        await using var host = await DoorHost.Start(("Security:Contact", "mailto:security@example.org, https://example.org/report"));
        var lines = await Lines(host);

        Assert.Contains("Contact: mailto:security@example.org", lines);
        Assert.Contains("Contact: https://example.org/report", lines);
        var now = TimeProvider.System.GetUtcNow();
        var expires = DateTimeOffset.Parse(lines.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))[9..], CultureInfo.InvariantCulture);
        Assert.InRange(expires, now.AddDays(1), now.AddDays(365));
    }

    [Fact]
    public async Task Without_a_setting_it_names_a_page_that_says_what_to_do()
    {
        await using var host = await DoorHost.Start();

        Assert.EndsWith("/security", (await Lines(host))[0]);
    }

    private static async Task<string[]> Lines(DoorHost host)
    {
        using var response = await host.Ask("/.well-known/security.txt");
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        return (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split('\n');
    }
}
