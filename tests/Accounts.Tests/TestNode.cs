using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Knowledge.Accounts.Clients;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Tests;

/// <summary>A node with a key of its own, as an outsider would write it.</summary>
internal sealed class TestNode(AccountsHost host)
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string PublicJwk
    {
        get
        {
            var point = key.ExportParameters(false).Q;
            return JsonSerializer.Serialize(new { kty = "EC", crv = "P-256", x = Base64UrlEncoder.Encode(point.X), y = Base64UrlEncoder.Encode(point.Y) });
        }
    }

    public static async Task<TestNode> Register(AccountsHost host)
    {
        var node = new TestNode(host);
        await host.Run(services => services.GetRequiredService<INodeClients>().Register(node.Id, "Curie", node.PublicJwk, CancellationToken.None));
        return node;
    }

    public Dictionary<string, object> Claims() => new()
    {
        ["iss"] = Id.ToString("D"),
        ["sub"] = Id.ToString("D"),
        ["aud"] = host.Address.ToString(),
        ["jti"] = Guid.CreateVersion7().ToString("N"),
        ["iat"] = host.Clock.GetUtcNow().ToUnixTimeSeconds(),
        ["exp"] = host.Clock.GetUtcNow().AddMinutes(2).ToUnixTimeSeconds(),
    };

    public string Sign(Dictionary<string, object> claims) => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Claims = claims,
        TokenType = "client-authentication+jwt",
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
    });

    public Task<HttpResponseMessage> Ask(string assertion) => host.Ask(new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = Id.ToString("D"),
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = assertion,
    });

    public async Task<string> Token() => await (await Ask(Sign(Claims()))).Token();
}

/// <summary>What every outsider does over HTTP.</summary>
internal static class Http
{
    public static async Task<HttpResponseMessage> Ask(this AccountsHost host, Dictionary<string, string> form)
    {
        using var client = host.Browser();
        using var content = new FormUrlEncodedContent(form);
        return await client.PostAsync(new Uri("/connect/token", UriKind.Relative), content);
    }

    public static Task<HttpResponseMessage> AskAsOperator(this AccountsHost host, string secret) => host.Ask(new()
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = host.Local.ClientId,
        ["client_secret"] = secret,
    });

    public static async Task<string> Token(this HttpResponseMessage response)
    {
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString()!;
    }

    public static async Task<string> Error(this HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error").GetString()!;

    public static async Task<HttpResponseMessage> Get(this AccountsHost host, string authorization)
    {
        using var client = host.Browser();
        client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        return await client.GetAsync(new Uri("/who", UriKind.Relative));
    }

    public static async Task<Who> WhoIs(this AccountsHost host, string token)
    {
        using var client = host.Browser();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await client.GetFromJsonAsync<Who>("/who"))!;
    }
}
