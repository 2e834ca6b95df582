using System.Globalization;
using System.Net;
using System.Text.Json;
using Knowledge.Accounts.Audit;
using Knowledge.Testing;
using Xunit;

namespace Knowledge.Host.Tests.Door;

public sealed class RateLimitTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_response_says_what_is_left()
    {
        await using var host = await DoorHost.Start([.. Few("Address", 5)]);
        var left = new List<int>();
        for (var request = 0; request < 3; request++)
        {
            using var response = await host.Ask("/hello");
            Assert.Equal("5", Header(response, "RateLimit-Limit"));
            Assert.Equal("5;w=300", Header(response, "RateLimit-Policy"));
            left.Add(int.Parse(Header(response, "RateLimit-Remaining"), CultureInfo.InvariantCulture));
        }

        Assert.Equal([4, 3, 2], left);
    }

    [Fact]
    public async Task Who_asks_too_much_is_told_when_to_come_back()
    {
        await using var host = await DoorHost.Start([.. Few("Address", 2)]);
        await host.Status("/hello");
        await host.Status("/hello");
        using var refused = await host.Ask("/hello");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), refused.Headers.RetryAfter!.Delta);
        Assert.Equal("0", Header(refused, "RateLimit-Remaining"));
        using var body = JsonDocument.Parse(await refused.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("RATE_LIMITED", body.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal([IncidentKind.RateLimited], host.Incidents.Kinds);
    }

    [Fact]
    public async Task Forms_that_let_somebody_in_have_an_allowance_of_their_own()
    {
        await using var host = await DoorHost.Start([.. Few("SignIn", 2)]);

        Assert.Equal(HttpStatusCode.OK, await host.Status("/signin", "POST"));
        Assert.Equal(HttpStatusCode.OK, await host.Status("/signin", "POST"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await host.Status("/signin", "POST"));
        Assert.Equal(HttpStatusCode.OK, await host.Status("/hello"));
    }

    [Fact]
    public async Task One_persons_requests_are_not_taken_from_anothers()
    {
        await using var host = await DoorHost.Start([.. Few("Actor", 1)]);
        var (ada, bea) = (Guid.CreateVersion7().ToString(), Guid.CreateVersion7().ToString());

        Assert.Equal(HttpStatusCode.OK, await host.Status("/hello", "GET", ("X-Actor", ada)));
        Assert.Equal(HttpStatusCode.TooManyRequests, await host.Status("/hello", "GET", ("X-Actor", ada)));
        Assert.Equal(HttpStatusCode.OK, await host.Status("/hello", "GET", ("X-Actor", bea)));
        Assert.Equal(HttpStatusCode.OK, await host.Status("/hello"));
    }

    [Fact]
    public async Task A_page_that_is_not_for_the_visitor_is_an_incident()
    {
        await using var host = await DoorHost.Start();

        await host.Status("/closed");
        await host.Status("/hello");

        Assert.Equal([IncidentKind.PermissionRefused], host.Incidents.Kinds);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("many")]
    public async Task An_allowance_that_makes_no_sense_stops_the_start(string burst) =>
        Assert.Contains("Burst", (await Assert.ThrowsAnyAsync<Exception>(() => DoorHost.Start(("Limits:Actor:Burst", burst)))).Message);

    [Fact]
    public async Task Hosts_that_share_a_redis_count_together()
    {
        await using var redis = await RedisServer.Start(Cancellation);
        (string, string)[] settings = [("ConnectionStrings:Redis", redis.Address), .. Few("SignIn", 4)];
        await using var first = await DoorHost.Start(settings);
        await using var second = await DoorHost.Start(settings);

        var answers = new List<HttpStatusCode>();
        for (var request = 0; request < 3; request++)
            answers.AddRange([await first.Status("/signin", "POST"), await second.Status("/signin", "POST")]);

        Assert.Equal(4, answers.Count(status => status == HttpStatusCode.OK));
        Assert.Equal([HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], answers[^2..]);
    }

    [Fact]
    public async Task Without_redis_each_host_counts_for_itself()
    {
        await using var redis = await RedisServer.Start(Cancellation);
        await using var host = await DoorHost.Start([("ConnectionStrings:Redis", redis.Address), .. Few("SignIn", 2)]);
        Assert.Equal(HttpStatusCode.OK, await host.Status("/signin", "POST"));

        await redis.DisposeAsync();

        Assert.Equal(HttpStatusCode.OK, await host.Status("/signin", "POST"));
        Assert.Equal(HttpStatusCode.OK, await host.Status("/signin", "POST"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await host.Status("/signin", "POST"));
    }

    /// <summary>A bucket that does not fill up again while a test runs.</summary>
    private static IEnumerable<(string, string)> Few(string name, int burst) =>
        [($"Limits:{name}:Burst", burst.ToString(CultureInfo.InvariantCulture)), ($"Limits:{name}:PerMinute", "1")];

    private static string Header(HttpResponseMessage response, string name) => Assert.Single(response.Headers.GetValues(name));
}
