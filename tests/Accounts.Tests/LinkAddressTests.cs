using Knowledge.Accounts.Letters;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>A link that is mailed to somebody leads to this network, whatever the request that asked for it says.</summary>
public sealed class LinkAddressTests
{
    [Fact]
    public async Task What_a_request_says_of_its_host_leads_no_link_elsewhere()
    {
        await using var host = await AccountsHost.Start();
        foreach (var forged in new[] { "evil.example.org", $"evil.example.org:{host.Address.Port}", "127.0.0.1:1", "192.0.2.1" })
            Assert.Equal(host.Address.ToString(), await Origin(host, forged));
    }

    [Fact]
    public async Task The_name_of_the_machine_itself_is_kept()
    {
        await using var host = await AccountsHost.Start();
        Assert.Equal($"http://localhost:{host.Address.Port}/", await Origin(host, $"localhost:{host.Address.Port}"));
    }

    [Fact]
    public async Task The_issuer_is_where_links_lead()
    {
        await using var host = await AccountsHost.Start(await HostData.Make() with { Issuer = "https://knowledge.example.org" });
        Assert.Equal("https://knowledge.example.org/", await Origin(host, "evil.example.org"));
    }

    private static async Task<string> Origin(AccountsHost host, string header)
    {
        using var browser = host.Browser();
        browser.DefaultRequestHeaders.Host = header;
        using var answer = await browser.PostAsync(new Uri($"/forget?email={Uri.EscapeDataString(AccountsHost.Email)}", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Letter>().OrderByDescending(letter => letter.Id).Select(letter => letter.Origin).FirstAsync());
    }
}
