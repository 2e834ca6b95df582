using Knowledge.EndToEnd.Tests.Agents;
using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Refusals;

namespace Knowledge.EndToEnd.Tests.OAuth;

/// <summary>Programs made with the public clients sign people in, as they would anywhere.</summary>
public sealed class ProgramTests(QuietNetwork network)
{
    private const string Email = "admin@localhost";
    private const string Password = "correct horse battery";

    [Fact]
    public async Task A_program_that_registers_itself_acts_within_its_scopes_and_is_held_to_the_rules()
    {
        using var turn = await network.Turn();
        var told = await NodePrograms.Run("oauth4webapi.mjs", [network.Host.Address.ToString(), Email, Password]);

        Assert.Equal("/signin", told.GetProperty("first").GetString());
        var page = told.GetProperty("page").GetString()!;
        Assert.Contains("Telescope &lt;b&gt;bold&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("See what you can see in Library", page, StringComparison.Ordinal);
        Assert.Contains("registered itself", page, StringComparison.Ordinal);
        Assert.Equal(network.Host.Address.ToString(), told.GetProperty("issuer").GetString());
        Assert.NotEqual(0, told.GetProperty("read").GetProperty("data").GetProperty("spaces").GetProperty("edges").GetArrayLength());
        Assert.Equal(0, told.GetProperty("read").GetProperty("data").GetProperty("users").GetProperty("edges").GetArrayLength());
        var refused = told.GetProperty("write").GetProperty("data").GetProperty("createSpace").GetProperty("errors")[0];
        Assert.Equal("FORBIDDEN", refused.GetProperty("code").GetString());
        Assert.Contains("library:write", refused.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_and_refresh_tokens_work_once_and_weak_or_forged_requests_do_not()
    {
        using var turn = await network.Turn();
        var told = await NodePrograms.Run("oauth4webapi.mjs", [network.Host.Address.ToString(), Email, Password]);

        Assert.Equal("invalid_grant", told.GetProperty("twice").GetString());
        Assert.Equal(401, told.GetProperty("afterTwice").GetInt32());
        Assert.True(told.GetProperty("rotated").GetBoolean());
        Assert.Equal("invalid_grant", told.GetProperty("reused").GetString());
        Assert.Equal("invalid_grant", told.GetProperty("family").GetString());
        Assert.Equal(401, told.GetProperty("afterReuse").GetInt32());
        Assert.Equal("invalid_grant", told.GetProperty("revoked").GetString());
        Assert.Equal("access_denied", told.GetProperty("denied").GetString());
        Assert.Equal(400, told.GetProperty("forged").GetInt32());
        Assert.Equal("invalid_request", told.GetProperty("weak").GetString());
        Assert.Equal("invalid_request", told.GetProperty("bare").GetString());
        Assert.Equal((400, JsonValueKind.Null), (told.GetProperty("astray").GetProperty("status").GetInt32(), told.GetProperty("astray").GetProperty("location").ValueKind));
        Assert.DoesNotContain("evil", told.GetProperty("openRedirect").GetString() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_with_a_secret_and_a_device_sign_people_in()
    {
        using var turn = await network.Turn();
        using var administrator = new GraphQLClient(
            network.Host.Address, await TokenEndpoint.Operator(network.Host.Address, network.Host.Record.ClientId!, network.Host.Record.ClientSecret!));
        var made = (await administrator.Ask(
            "mutation($input: RegisterApplicationInput!) { registerApplication(input: $input) { record { clientId } secret errors { code message } } }",
            new { input = new { name = "Observatory", redirectUris = new[] { "http://127.0.0.1/back" }, isConfidential = true } })).GetProperty("registerApplication");
        // Whoever guesses codes has to wait, and nobody else.
        var guesser = (await administrator.Ask(
            "mutation($input: AddUserInput!) { addUser(input: $input) { secret errors { code message } } }",
            new { input = new { email = "guesser@example.org", displayName = "Guesser", roles = Array.Empty<string>() } })).GetProperty("addUser").GetProperty("secret").GetString()!;

        var told = await NodePrograms.Run(
            "openid-client.mjs",
            [
                network.Host.Address.ToString(), Email, Password,
                made.GetProperty("record").GetProperty("clientId").GetString()!, made.GetProperty("secret").GetString()!, "guesser@example.org", guesser,
            ]);

        Assert.Equal("Administrator", told.GetProperty("name").GetString());
        Assert.Equal(Email, told.GetProperty("email").GetString());
        var seen = told.GetProperty("introspected");
        Assert.True(seen.GetProperty("active").GetBoolean());
        Assert.Equal(made.GetProperty("record").GetProperty("clientId").GetString(), seen.GetProperty("client_id").GetString());
        Assert.Equal(told.GetProperty("sub").GetString(), seen.GetProperty("sub").GetString());
        Assert.Equal("Bearer", seen.GetProperty("token_type").GetString());
        Assert.Equal("Administrator", seen.GetProperty("username").GetString());
        Assert.Equal(["email", "network:read", "offline_access", "openid", "profile"], seen.GetProperty("scope").GetString()!.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(15 * 60, seen.GetProperty("exp").GetInt64() - seen.GetProperty("iat").GetInt64());
        Assert.Equal(302, told.GetProperty("remembered").GetInt32());
        Assert.Equal("consent_required", told.GetProperty("silent").GetString());
        Assert.True(told.GetProperty("refreshed").GetBoolean());
        Assert.False(told.GetProperty("afterRevocation").GetBoolean());
        Assert.Matches("^[BCDFGHJKLMNPQRSTVWXZ]{4}-[BCDFGHJKLMNPQRSTVWXZ]{4}$", told.GetProperty("userCode").GetString());
        Assert.EndsWith("/signin", told.GetProperty("stranger").GetString(), StringComparison.Ordinal);
        Assert.Equal("/connect/done", told.GetProperty("done").GetString());
        Assert.Equal("access_denied", told.GetProperty("deviceDenied").GetString());
        Assert.Equal([.. Enumerable.Repeat(400, 10), 429, 429], told.GetProperty("guesses").EnumerateArray().Select(status => status.GetInt32()));
    }

    [Fact]
    public async Task A_device_that_asks_too_often_is_told_to_slow_down()
    {
        using var turn = await network.Turn();
        var told = await NodePrograms.Run("slow-down.mjs", [network.Host.Address.ToString()]);

        Assert.Equal(5, told.GetProperty("interval").GetInt32());
        Assert.Equal(["authorization_pending", "slow_down", "slow_down"], told.GetProperty("hasty").EnumerateArray().Select(answer => answer.GetString()));
        Assert.Equal("authorization_pending", told.GetProperty("other").GetString());
    }

    [Fact]
    public async Task An_agent_that_knows_nothing_but_the_address_signs_a_person_in()
    {
        using var turn = await network.Turn();
        var told = await NodePrograms.Run("mcp-sign-in.mjs", [network.Host.Address.ToString(), Email, Password]);

        Assert.True(told.GetProperty("refused").GetBoolean());
        Assert.NotEqual(0, told.GetProperty("tools").GetInt32());
        Assert.True(told.GetProperty("hasRefreshToken").GetBoolean());
        Assert.False(told.GetProperty("ask").GetBoolean());
    }

    [Fact]
    public async Task A_node_signs_in_with_its_key()
    {
        using var turn = await network.Turn();
        var node = network.Fleet.Nodes[0];
        var told = await NodePrograms.Run("node-token.mjs", [network.Host.Address.ToString(), node.Id, node.Key.Pem]);
        Assert.Equal("bearer", told.GetProperty("type").GetString());
    }
}
