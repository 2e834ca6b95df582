using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Tests;

/// <summary>Nodes that sign in with Ed25519.</summary>
public sealed class EdTokenTests
{
    [Fact]
    public async Task A_node_that_signs_with_Ed25519_acts_as_itself()
    {
        await using var host = await AccountsHost.Start();
        var node = await EdNode.Register(host);

        Assert.Equal(node.Id, (await host.WhoIs(await node.Token())).Id);
    }

    [Fact]
    public async Task Discovery_tells_both_algorithms()
    {
        await using var host = await AccountsHost.Start();
        using var client = host.Browser();

        var text = await client.GetStringAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative));

        using var server = JsonDocument.Parse(text);
        Assert.Equal(["ES256", "EdDSA"], server.RootElement.GetProperty("token_endpoint_auth_signing_alg_values_supported").EnumerateArray().Select(value => value.GetString()));
    }

    [Theory]
    [InlineData("ES256")]
    [InlineData("HS256")]
    [InlineData("RS256")]
    [InlineData("Ed448")]
    [InlineData("none")]
    public async Task A_header_that_names_another_algorithm_is_refused(string algorithm)
    {
        await using var host = await AccountsHost.Start();
        var node = await EdNode.Register(host);

        await Refused(node, node.Sign(algorithm));
    }

    [Fact]
    public async Task A_signature_that_was_changed_or_cut_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await EdNode.Register(host);

        await Refused(node, node.Sign(change: signature => [.. signature[..^1], (byte)(signature[^1] ^ 1)]));
        await Refused(node, node.Sign(change: signature => signature[..^1]));
        await Refused(node, node.Sign(change: _ => new byte[64]));
        await Refused(node, node.Sign(change: _ => []));
    }

    [Fact]
    public async Task A_signature_by_another_key_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await EdNode.Register(host);

        await Refused(node, new EdNode(host) { Id = node.Id }.Sign());
    }

    [Fact]
    public async Task The_public_key_as_a_shared_secret_is_refused()
    {
        await using var host = await AccountsHost.Start();
        var node = await EdNode.Register(host);
        var jwk = new JsonWebKey(node.PublicJwk);
        foreach (var secret in (byte[][])[Base64UrlEncoder.DecodeBytes(jwk.X), Encoding.UTF8.GetBytes(node.PublicJwk)])
        {
            var forged = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
            {
                Claims = new TestNode(host) { Id = node.Id }.Claims(),
                TokenType = "client-authentication+jwt",
                SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(secret), SecurityAlgorithms.HmacSha256),
            });
            await Refused(node, forged);
        }
    }

    [Fact]
    public async Task A_P256_key_verifies_nothing_that_says_EdDSA()
    {
        await using var host = await AccountsHost.Start();
        var node = await TestNode.Register(host);
        var parts = node.Sign(node.Claims()).Split('.');
        var header = Base64UrlEncoder.Encode("""{"alg":"EdDSA","typ":"client-authentication+jwt"}""");

        Assert.Equal("invalid_client", await (await node.Ask($"{header}.{parts[1]}.{parts[2]}")).Error());
        Assert.Equal("invalid_client", await (await node.Ask(new EdNode(host) { Id = node.Id }.Sign())).Error());
    }

    private static async Task Refused(EdNode node, string assertion)
    {
        var answer = await node.Ask(assertion);
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, answer.StatusCode.ToString());
        Assert.StartsWith("invalid_", await answer.Error());
        await node.Token();
    }
}
