using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>A node's P-256 key and everything that is signed with it, written from the documentation alone.</summary>
internal sealed class NodeKey : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The public half as a JSON Web Key.</summary>
    public string Jwk
    {
        get
        {
            var point = key.ExportParameters(includePrivateParameters: false).Q;
            // In this order and without white space it is also what the thumbprint is made from (RFC 7638).
            return $$"""{"crv":"P-256","kty":"EC","x":"{{Base64UrlEncoder.Encode(point.X)}}","y":"{{Base64UrlEncoder.Encode(point.Y)}}"}""";
        }
    }

    /// <summary>The private half, for a program that signs by itself.</summary>
    public string Pem => key.ExportPkcs8PrivateKeyPem();

    public string Thumbprint => Base64UrlEncoder.Encode(SHA256.HashData(Encoding.UTF8.GetBytes(Jwk)));

    /// <summary>Proves to the network that the caller holds the key that it registers.</summary>
    public string Registration(string token, string name) => Sign("knowledge-register-v1", token, name, Thumbprint);

    /// <summary>Proves that it is held by whoever adds it to a node.</summary>
    public string Addition(string nodeId) => Sign("knowledge-add-key-v1", nodeId, Thumbprint);

    public string Vote(string roundId, string itemDigest, string verdict, string reason) =>
        Sign("knowledge-vote-v1", roundId, itemDigest, verdict, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reason))));

    /// <summary>Says who asks for a token (RFC 7523).</summary>
    public string Assertion(string nodeId, string audience) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = nodeId,
        Audience = audience,
        Claims = new Dictionary<string, object> { ["sub"] = nodeId, ["jti"] = Guid.CreateVersion7().ToString("N") },
        Expires = TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime,
        TokenType = "client-authentication+jwt",
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
    });

    public void Dispose() => key.Dispose();

    private string Sign(params string[] lines) =>
        Base64UrlEncoder.Encode(key.SignData(Encoding.UTF8.GetBytes(string.Join('\n', lines)), HashAlgorithmName.SHA256));
}
