using Xunit;

namespace Knowledge.Host.Tests.Door;

public sealed class ProxyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_believed_who_is_no_proxy_of_ours()
    {
        await using var host = await DoorHost.Start();
        using var response = await host.Ask("/from", "GET", ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"));

        Assert.Equal("http 127.0.0.1", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("127.0.0.1", "203.0.113.7", "203.0.113.7")]
    [InlineData("127.0.0.0/8,10.0.0.0/8", "203.0.113.7, 10.1.2.3", "203.0.113.7")]
    // What stands before an address that is none of ours is hearsay.
    [InlineData("127.0.0.1", "198.51.100.1, 203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.0/8", "203.0.113.7", "127.0.0.1")]
    public async Task The_chain_is_followed_as_far_as_the_proxies_are_ours(string proxies, string forwarded, string address)
    {
        await using var host = await DoorHost.Start(("Proxies", proxies));
        using var response = await host.Ask("/from", "GET", ("X-Forwarded-For", forwarded));

        Assert.EndsWith(" " + address, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_setting_that_is_no_address_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => DoorHost.Start(("Proxies", "the proxy")));

        Assert.Contains("'the proxy'", failure.Message);
    }
}
