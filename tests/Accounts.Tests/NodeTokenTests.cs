using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Knowledge.Accounts.Clients;
using Knowledge.Kernel.Actions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Tests;

public sealed class NodeTokenTests
{
    [Fact]
    public async Task A_node_that_signs_with_its_key_acts_as_itself()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);

        var token = await node.Token();

        var read = new JsonWebToken(token);
        Assert.Equal("ES256", read.Alg);
        Assert.Equal(TimeSpan.FromMinutes(15), read.ValidTo - read.IssuedAt);
        Assert.Equal(["knowledge"], read.Audiences);
        Assert.Equal("node", read.GetClaim("kind").Value);
        var who = await host.WhoIs(token);
        Assert.Equal((ActorKind.Node, node.Id, "Curie"), (who.Kind, who.Id, who.Name));
        Assert.Empty(who.Roles);
    }

    [Fact]
    public async Task A_network_with_an_address_of_its_own_expects_that_address()
    {
        const string issuer = "https://knowledge.example.org/";
        await using var host = await AccountsHost.Start(await HostData.Make() with { Issuer = issuer });
        var node = await TestNode.Register(host);
        var claims = node.Claims();
        claims["aud"] = issuer;

        Assert.False((await node.Ask(node.Sign(node.Claims()))).IsSuccessStatusCode);
        var token = await (await node.Ask(node.Sign(claims))).Token();

        Assert.Equal(issuer, new JsonWebToken(token).Issuer);
        Assert.Equal(node.Id, (await host.WhoIs(token)).Id);
        using var client = host.Browser();
        Assert.Equal(node.Id, (await client.GetFromJsonAsync<Who>("/who-by-message?token=" + token))!.Id);
    }

    [Fact]
    public async Task A_request_over_64_KB_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);

        var answer = await node.Ask(new string('a', 70_000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("invalid_request", await answer.Error());
    }

    [Theory]
    [InlineData("iss")]
    [InlineData("sub")]
    [InlineData("aud")]
    [InlineData("exp")]
    [InlineData("jti")]
    public async Task An_assertion_that_lacks_a_claim_is_refused(string claim)
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var claims = node.Claims();
        claims.Remove(claim);

        await Refused(node, node.Sign(claims));
    }

    [Fact]
    public async Task An_assertion_for_another_audience_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var claims = node.Claims();
        claims["aud"] = "https://elsewhere.example.org/connect/token";

        await Refused(node, node.Sign(claims));
    }

    [Theory]
    [InlineData(-10)]
    [InlineData(24 * 60)]
    public async Task An_assertion_that_has_expired_or_lives_too_long_is_refused(int minutes)
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var claims = node.Claims();
        claims["exp"] = host.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

        await Refused(node, node.Sign(claims));
    }

    [Fact]
    public async Task An_assertion_signed_with_another_key_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);

        await Refused(node, new TestNode(host).Sign(node.Claims()));
    }

    [Fact]
    public async Task An_unsigned_assertion_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var header = Base64UrlEncoder.Encode("""{"alg":"none","typ":"client-authentication+jwt"}""");

        await Refused(node, $"{header}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(node.Claims()))}.");
    }

    [Fact]
    public async Task An_assertion_signed_with_the_public_key_as_a_shared_secret_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var secret = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(node.PublicJwk)), SecurityAlgorithms.HmacSha256);
        var forged = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor { Claims = node.Claims(), TokenType = "client-authentication+jwt", SigningCredentials = secret });

        await Refused(node, forged);
    }

    [Fact]
    public async Task An_assertion_works_once()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var assertion = node.Sign(node.Claims());

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => node.Ask(assertion)));

        Assert.Single(answers, answer => answer.IsSuccessStatusCode);
        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            Assert.Equal("invalid_client", await refused.Error());
    }

    [Fact]
    public async Task A_revoked_node_is_out_at_once()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var token = await node.Token();

        await host.Run(services => services.GetRequiredService<INodeClients>().Revoke(node.Id, CancellationToken.None));

        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get("Bearer " + token)).StatusCode);
        Assert.Equal("invalid_client", await (await node.Ask(node.Sign(node.Claims()))).Error());
    }

    private static async Task Refused(TestNode node, string assertion)
    {
        var answer = await node.Ask(assertion);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, answer.StatusCode.ToString());
        Assert.StartsWith("invalid_", await answer.Error());
        // The same node, done right, gets in: what was refused was this assertion.
        await node.Token();
    }
}
