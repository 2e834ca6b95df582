using System.Text.RegularExpressions;
using Xunit;

namespace Knowledge.Host.Tests.Door;

public sealed partial class SecurityHeadersTests
{
    [Theory]
    [InlineData("/hello")]
    [InlineData("/page")]
    [InlineData("/nowhere")]
    [InlineData("/broken")]
    public async Task Every_response_guards_the_browser(string path)
    {
        await using var host = await DoorHost.Start();
        using var response = await host.Ask(path);

        string Header(string name) => Assert.Single(response.Headers.GetValues(name));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task What_is_no_page_may_load_nothing()
    {
        await using var host = await DoorHost.Start();
        using var response = await host.Ask("/hello");

        Assert.StartsWith("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Scripts_of_pages_carry_a_nonce_that_is_used_once()
    {
        await using var host = await DoorHost.Start();
        var nonces = new HashSet<string>();
        for (var page = 0; page < 20; page++)
        {
            using var response = await host.Ask("/page");
            nonces.Add(NonceInPolicy().Match(Assert.Single(response.Headers.GetValues("Content-Security-Policy"))).Groups["nonce"].Value);
        }

        Assert.Equal(20, nonces.Count);
        Assert.All(nonces, nonce => Assert.Equal(16, Convert.FromBase64String(nonce).Length));
    }

    [Fact]
    public async Task A_page_may_set_its_own_policy()
    {
        await using var host = await DoorHost.Start();
        using var response = await host.Ask("/framed");

        Assert.Equal("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task Browsers_are_held_to_tls_once_a_proxy_has_spoken_it()
    {
        await using var host = await DoorHost.Start(("Proxies", "127.0.0.1"));
        using var plain = await host.Ask("/hello", "GET", ("Host", "knowledge.example.org"));
        using var secure = await host.Ask("/hello", "GET", ("Host", "knowledge.example.org"), ("X-Forwarded-Proto", "https"));

        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal("max-age=31536000; includeSubDomains", Assert.Single(secure.Headers.GetValues("Strict-Transport-Security")));
    }

    [GeneratedRegex("'nonce-(?<nonce>[^']+)' 'strict-dynamic'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NonceInPolicy();
}
