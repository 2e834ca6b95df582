using System.Text;
using System.Text.Json;
using Knowledge.Accounts.Clients;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using NSec.Cryptography;

namespace Knowledge.Accounts.Tests;

/// <summary>A node with an Ed25519 key, whose assertions are put together by hand as RFC 7515 and RFC 8037 say.</summary>
internal sealed class EdNode(AccountsHost host)
{
    private readonly Key key = Key.Create(SignatureAlgorithm.Ed25519);

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public string PublicJwk => JsonSerializer.Serialize(new { kty = "OKP", crv = "Ed25519", x = Base64UrlEncoder.Encode(key.PublicKey.Export(KeyBlobFormat.RawPublicKey)) });

    public static async Task<EdNode> Register(AccountsHost host)
    {
        var node = new EdNode(host);
        await host.Run(services => services.GetRequiredService<INodeClients>().Register(node.Id, "Curie", node.PublicJwk, CancellationToken.None));
        return node;
    }

    public string Sign(string algorithm = "EdDSA", Func<byte[], byte[]>? change = null)
    {
        var claims = new TestNode(host) { Id = Id }.Claims();
        var header = JsonSerializer.Serialize(new { alg = algorithm, typ = "client-authentication+jwt" });
        var signed = $"{Base64UrlEncoder.Encode(header)}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims))}";
        var signature = SignatureAlgorithm.Ed25519.Sign(key, Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64UrlEncoder.Encode(change?.Invoke(signature) ?? signature)}";
    }

    public Task<HttpResponseMessage> Ask(string assertion) => new TestNode(host) { Id = Id }.Ask(assertion);

    public async Task<string> Token() => await (await Ask(Sign())).Token();
}
