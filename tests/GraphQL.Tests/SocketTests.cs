using System.Net.WebSockets;
using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>The rules of graphql-transport-ws, kept and broken.</summary>
public sealed class SocketTests
{
    [Theory]
    [InlineData("{", 4400)]
    [InlineData("[]", 4400)]
    [InlineData("{\"type\":7}", 4400)]
    [InlineData("{\"type\":\"sing\"}", 4400)]
    [InlineData("{\"type\":\"connection_init\",\"payload\":\"text\"}", 4400)]
    [InlineData("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer bad\"}}", 4403)]
    [InlineData("{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Basic good\"}}", 4403)]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ hello }\"}}", 4401)]
    public async Task A_first_message_that_breaks_the_protocol_closes_the_socket(string message, int code)
    {
        await using var host = await TestHost.Start();
        using var client = await host.Connect();
        await client.SendText(message);
        Assert.Equal(code, await client.CloseCode());
    }

    [Theory]
    [InlineData("{\"type\":\"connection_init\"}", 4429)]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"\",\"payload\":{\"query\":\"{ hello }\"}}", 4400)]
    [InlineData("{\"type\":\"subscribe\",\"id\":1,\"payload\":{\"query\":\"{ hello }\"}}", 4400)]
    [InlineData("{\"type\":\"subscribe\",\"payload\":{\"query\":\"{ hello }\"}}", 4400)]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\"}", 4400)]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{}}", 4400)]
    [InlineData("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"{ hello }\",\"variables\":[]}}", 4400)]
    [InlineData("{\"type\":\"complete\"}", 4400)]
    public async Task A_later_message_that_breaks_the_protocol_closes_the_socket(string message, int code)
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        await client.SendText(message);
        Assert.Equal(code, await client.CloseCode());
    }

    [Fact]
    public async Task An_id_in_use_closes_the_socket_and_stops_what_ran()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        await client.Subscribe("1", "subscription { published }");
        await client.Subscribe("1", "subscription { published }");
        Assert.Equal(4409, await client.CloseCode());
        await Eventually.True(() => host.Get<Feed>().Subscribers == 0, "the subscription ends with its socket");
    }

    [Fact]
    public async Task An_id_is_free_again_once_its_operation_is_complete()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        for (var round = 0; round < 20; round++)
        {
            await client.Subscribe("1", "{ hello }");
            Assert.Equal("next", (await client.Receive()).GetProperty("type").GetString());
            Assert.Equal("complete", (await client.Receive()).GetProperty("type").GetString());
        }
    }

    [Fact]
    public async Task A_client_that_completes_gets_no_more_of_that_operation_and_all_of_the_others()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        await client.Subscribe("left", "subscription { published }");
        await client.Subscribe("kept", "subscription { published }");
        await Eventually.True(() => host.Get<Feed>().Subscribers == 2, "both subscribe");
        await client.Send(new { type = "complete", id = "left" });
        await Eventually.True(() => host.Get<Feed>().Subscribers == 1, "one has left");
        host.Get<Feed>().Publish("news");
        await client.Send(new { type = "ping", payload = new { n = 1 } });
        var received = new[] { await client.Receive(), await client.Receive() };
        Assert.Equal(["next", "pong"], received.Select(message => message.GetProperty("type").GetString()).Order());
        Assert.Equal("kept", received.Single(message => message.GetProperty("type").GetString() == "next").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_even_before_init()
    {
        await using var host = await TestHost.Start();
        using var client = await host.Connect();
        await client.Send(new { type = "ping", payload = new { mark = 7 } });
        var pong = await client.Receive();
        Assert.Equal("pong", pong.GetProperty("type").GetString());
        Assert.Equal(7, pong.GetProperty("payload").GetProperty("mark").GetInt32());
    }

    [Fact]
    public async Task A_silent_client_is_closed()
    {
        await using var host = await TestHost.Start(("ConnectionInitTimeout", "00:00:00.100"));
        using var client = await host.Connect();
        Assert.Equal(4408, await client.CloseCode());
    }

    [Fact]
    public async Task An_initialised_client_may_be_silent()
    {
        await using var host = await TestHost.Start(("ConnectionInitTimeout", "00:00:00.100"));
        using var client = await (await host.Connect()).Initialise();
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        await client.Subscribe("1", "{ hello }");
        Assert.Equal("next", (await client.Receive()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Messages_have_a_size_and_a_kind()
    {
        await using var host = await TestHost.Start(("MaxSocketMessageBytes", "2048"));
        using var long_ = await host.Connect();
        await long_.SendText(new string(' ', 60_000));
        Assert.Equal(1009, await long_.CloseCode());
        using var binary = await host.Connect();
        await binary.SendBytes([1, 2, 3]);
        Assert.Equal(4400, await binary.CloseCode());
    }

    [Fact]
    public async Task Operations_on_one_socket_are_bounded_and_the_socket_stays_open()
    {
        await using var host = await TestHost.Start(("MaxOperationsPerSocket", "2"));
        using var client = await (await host.Connect()).Initialise();
        foreach (var id in new[] { "1", "2", "3" })
            await client.Subscribe(id, "subscription { published }");
        var refused = await client.Receive();
        Assert.Equal(("error", "3"), (refused.GetProperty("type").GetString(), refused.GetProperty("id").GetString()));
        Assert.Equal("TOO_MANY_OPERATIONS", refused.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Every_operation_and_every_event_has_a_scope_of_its_own()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        var scopes = new List<string?>();
        foreach (var id in new[] { "1", "2" })
        {
            await client.Subscribe(id, "{ scope }");
            scopes.Add((await client.Receive()).GetProperty("payload").GetProperty("data").GetProperty("scope").GetString());
            await client.Receive();
        }

        await client.Subscribe("3", "subscription { scopes }");
        for (var number = 0; number < 2; number++)
            scopes.Add((await client.Receive()).GetProperty("payload").GetProperty("data").GetProperty("scopes").GetString());
        Assert.Equal(4, scopes.Distinct().Count());
    }

    [Fact]
    public async Task A_foreign_page_cannot_open_a_socket_and_an_allowed_one_can()
    {
        await using var host = await TestHost.Start(("AllowedOrigins:0", "https://friend.example"));
        await Assert.ThrowsAsync<WebSocketException>(() => host.Connect(origin: "https://evil.example"));
        using var friend = await (await host.Connect(origin: "https://friend.example")).Initialise();
        using var own = await (await host.Connect(origin: host.Address.GetLeftPart(UriPartial.Authority))).Initialise();
    }

    [Fact]
    public async Task Another_subprotocol_is_closed()
    {
        await using var host = await TestHost.Start();
        using var client = await host.Connect(protocol: null);
        Assert.Equal(4406, await client.CloseCode());
    }

    [Fact]
    public async Task A_client_that_vanishes_leaves_nothing_running()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        await client.Subscribe("1", "subscription { published }");
        await client.Subscribe("2", "{ waits }");
        await Eventually.True(() => host.Get<Feed>().Subscribers == 1 && host.Get<Gate>().Waiting == 1, "both run");
        client.Abort();
        await Eventually.True(() => host.Get<Feed>().Subscribers == 0 && host.Get<Gate>().Cancelled == 1, "both end");
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task A_host_that_stops_says_so()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        await client.Subscribe("1", "subscription { published }");
        await Eventually.True(() => host.Get<Feed>().Subscribers == 1, "it runs");
        var stopping = host.Stop();
        Assert.Equal(1001, await client.CloseCode());
        await client.Close();
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(0, host.Get<Feed>().Subscribers);
    }

    [Fact]
    public async Task A_subscriber_that_cannot_keep_up_loses_its_subscription_only()
    {
        await using var host = await TestHost.Start(("MaxQueuedResults", "1"));
        using var client = await (await host.Connect()).Initialise();
        await client.Subscribe("1", "subscription { count(to: 100000) }");
        JsonElement last;
        do
            last = await client.Receive();
        while (last.GetProperty("type").GetString() == "next");
        Assert.Equal("SLOW_CONSUMER", last.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code").GetString());
        await client.Subscribe("1", "{ hello }");
        Assert.Equal("next", (await client.Receive()).GetProperty("type").GetString());
    }
}
