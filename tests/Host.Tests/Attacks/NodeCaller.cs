using System.Buffers.Text;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>A node with a key of its own, as an outsider would write it.</summary>
internal sealed class NodeCaller : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private NodeCaller(Caller calls) => Calls = calls;

    public Caller Calls { get; }

    public string Id { get; private set; } = "";

    public string AccessToken { get; private set; } = "";

    private string Jwk
    {
        get
        {
            var point = key.ExportParameters(includePrivateParameters: false).Q;
            return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        }
    }

    /// <summary>Registers with a join token and gets an access token.</summary>
    public static async Task<NodeCaller> Join(Uri address, string name, string joinToken)
    {
        var node = new NodeCaller(new Caller(address, name));
        var thumbprint = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(node.Jwk)));
        var proof = node.Sign(string.Join('\n', "knowledge-register-v1", joinToken, name, thumbprint));
        node.Id = await node.Calls.Make("registerNode", new { token = joinToken, name, key = node.Jwk, domains = Array.Empty<string>(), proof }, "RegisterNodeInput");
        node.Calls.Token = node.AccessToken = await node.NewToken(address);
        await node.Calls.Do("mutation($id: ID!) { heartbeat(id: $id) { errors { code message path } } }", new { id = node.Id });
        return node;
    }

    public string Sign(string text) => Base64Url.EncodeToString(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));

    public void Dispose()
    {
        Calls.Dispose();
        key.Dispose();
    }

    private async Task<string> NewToken(Uri address)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = Base64Url.EncodeToString("""{"alg":"ES256","typ":"client-authentication+jwt"}"""u8);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { iss = Id, sub = Id, aud = address.ToString(), jti = Guid.CreateVersion7().ToString("N"), iat = now, exp = now + 60 }));
        using var answer = await Calls.Post("/connect/token", new()
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = Id,
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = $"{header}.{claims}.{Sign($"{header}.{claims}")}",
        });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("access_token").GetString()!;
    }
}
