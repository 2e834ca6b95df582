using System.Text.Json;

namespace Knowledge.Transports.Tests;

/// <summary>What the public audits and the clients that applications use say of the transports.</summary>
public sealed class PublicClientTests
{
    [Fact]
    public async Task Every_audit_of_GraphQL_over_HTTP_passes()
    {
        await using var host = await TestHost.Start();
        var audits = (await NodeClients.Run("audit-http.mjs", host.Address)).EnumerateArray().ToList();
        Assert.True(audits.Count >= 60, $"Only {audits.Count} audits ran.");
        Assert.Empty(audits.Where(audit => audit.GetProperty("status").GetString() != "ok").Select(audit => $"{audit.GetProperty("name")}: {audit.GetProperty("reason")}"));
    }

    [Fact]
    public async Task The_graphql_ws_client_gets_what_it_asks_for()
    {
        await using var host = await TestHost.Start();
        var seen = await NodeClients.Run("socket-client.mjs", new UriBuilder(host.Address) { Scheme = "ws" }.Uri);
        var values = seen.GetProperty("values");
        AssertCommon(values);
        Assert.Equal(Enumerable.Range(1, 50), Numbers(values.GetProperty("many")));
        Assert.Contains("nonsense", values.GetProperty("invalid")[0].GetString());
        Assert.Equal("grace", values.GetProperty("me")[0].GetProperty("data").GetProperty("me").GetString());
        Assert.Equal(4403, seen.GetProperty("errors").GetProperty("badToken").GetInt32());
        await Eventually.True(() => host.Get<Feed>().Subscribers == 0, "the live subscription ends when its client leaves");
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task The_graphql_sse_client_gets_what_it_asks_for()
    {
        await using var host = await TestHost.Start();
        var seen = await NodeClients.Run("stream-client.mjs", host.Address);
        AssertCommon(seen);
        Assert.Equal(Enumerable.Range(1, 10), Numbers(seen.GetProperty("many")));
        Assert.Contains("nonsense", seen.GetProperty("invalid")[0].GetProperty("errors")[0].GetProperty("message").GetString());
        await Eventually.True(() => host.Get<Feed>().Subscribers == 0, "the live subscription ends when its client leaves");
        Assert.Empty(host.Log.Errors);
    }

    private static void AssertCommon(JsonElement values)
    {
        Assert.Equal("ünïcode 🏃", values.GetProperty("query")[0].GetProperty("data").GetProperty("echo").GetString());
        Assert.Equal(1, values.GetProperty("query").GetArrayLength());
        Assert.Equal(5, values.GetProperty("mutation")[0].GetProperty("data").GetProperty("add").GetInt32());
        Assert.Equal([1, 2, 3, 4], values.GetProperty("subscription").EnumerateArray().Select(result => result.GetProperty("data").GetProperty("count").GetInt32()));
        Assert.Equal("news", values.GetProperty("live").GetProperty("data").GetProperty("published").GetString());
    }

    private static IEnumerable<int> Numbers(JsonElement list) => list.EnumerateArray().Select(number => number.GetInt32());
}
