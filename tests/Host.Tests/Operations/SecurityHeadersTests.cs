using Xunit;

namespace Knowledge.Host.Tests.Operations;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/hello")]
    [InlineData("/nowhere")]
    [InlineData("/broken")]
    [InlineData("/health/live")]
    public async Task Every_response_guards_the_browser(string path)
    {
        await using var host = await OperationsHost.Start();
        using var response = await host.Client.GetAsync(new Uri(path, UriKind.Relative));

        string Header(string name) => Assert.Single(response.Headers.GetValues(name));
        Assert.Contains("default-src 'self'", Header("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", Header("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Contains("camera=()", Header("Permissions-Policy"));
    }

    [Fact]
    public async Task A_page_may_set_its_own_policy()
    {
        await using var host = await OperationsHost.Start();
        using var response = await host.Client.GetAsync(new Uri("/framed", UriKind.Relative));

        Assert.Equal("default-src 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")));
    }
}
