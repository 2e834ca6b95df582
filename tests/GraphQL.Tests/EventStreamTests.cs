using System.Net.Http.Headers;

namespace Knowledge.Transports.Tests;

/// <summary>Server-sent events, byte for byte where it matters.</summary>
public sealed class EventStreamTests
{
    [Theory]
    [InlineData("{ hello }")]
    [InlineData("mutation { add }")]
    [InlineData("{ nonsense }")]
    public async Task One_result_is_one_next_and_a_complete(string query)
    {
        await using var host = await TestHost.Start();
        using var response = await Send(host, HttpMethod.Post, query);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(200, (int)response.StatusCode);
        var events = Events(await response.Content.ReadAsStringAsync());
        Assert.Equal(2, events.Count);
        Assert.StartsWith("event: next\ndata: {", events[0]);
        Assert.Equal("event: complete\ndata: ", events[1]);
    }

    [Fact]
    public async Task A_subscription_can_be_followed_with_GET_but_a_mutation_is_not_done()
    {
        await using var host = await TestHost.Start();
        using var counted = await Send(host, HttpMethod.Get, "subscription { count(to: 3) }");
        Assert.Equal(4, Events(await counted.Content.ReadAsStringAsync()).Count);
        using var refused = await Send(host, HttpMethod.Get, "mutation { add }");
        Assert.Contains("MUTATION_NEEDS_POST", await refused.Content.ReadAsStringAsync());
        Assert.Equal(0, host.Get<Counter>().Value);
    }

    [Fact]
    public async Task A_quiet_stream_shows_that_it_lives_and_ends_when_its_client_leaves()
    {
        await using var host = await TestHost.Start(("KeepAlive", "00:00:00.050"));
        using var response = await Send(host, HttpMethod.Post, "subscription { published }");
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        for (var comments = 0; comments < 3;)
        {
            var read = await reader.ReadLineAsync();
            Assert.NotNull(read);
            if (read == ":")
                comments++;
        }

        host.Get<Feed>().Publish("news");
        string? line;
        while ((line = await reader.ReadLineAsync())?.StartsWith("data:", StringComparison.Ordinal) != true)
            Assert.NotNull(line);
        Assert.Equal("""data: {"data":{"published":"news"}}""", line);
        response.Dispose();
        await Eventually.True(() => host.Get<Feed>().Subscribers == 0, "the subscription ends");
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task A_host_that_stops_ends_streams_without_calling_them_complete()
    {
        await using var host = await TestHost.Start();
        using var response = await Send(host, HttpMethod.Post, "subscription { published }");
        await Eventually.True(() => host.Get<Feed>().Subscribers == 1, "it runs");
        await host.Stop().WaitAsync(TimeSpan.FromSeconds(10));
        Assert.DoesNotContain("complete", await response.Content.ReadAsStringAsync());
        Assert.Empty(host.Log.Errors);
    }

    private static Task<HttpResponseMessage> Send(TestHost host, HttpMethod method, string query)
    {
        var request = method == HttpMethod.Get
            ? new HttpRequestMessage(method, "?query=" + Uri.EscapeDataString(query))
            : new HttpRequestMessage(method, "") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        return host.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static List<string> Events(string stream) =>
        [.. stream.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Where(part => part != ":")];
}
