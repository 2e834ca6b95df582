using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;
using PublicKey = Knowledge.Network.Keys.PublicKey;

namespace Knowledge.Host.Tests.Keys;

/// <summary>A key pair of either kind.</summary>
internal sealed class TestKey
{
    private readonly Func<byte[], byte[]> sign;

    private TestKey(string jwk, Func<byte[], byte[]> sign)
    {
        Public = PublicKey.Parse(jwk, null);
        this.sign = sign;
    }

    public PublicKey Public { get; }

    public static TestKey P256()
    {
        var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = pair.ExportParameters(false).Q;
        return new($$"""{"kty":"EC","crv":"P-256","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""", text => pair.SignData(text, HashAlgorithmName.SHA256));
    }

    public static TestKey Ed25519()
    {
        var pair = Key.Create(SignatureAlgorithm.Ed25519);
        var point = pair.PublicKey.Export(KeyBlobFormat.RawPublicKey);
        return new($$"""{"kty":"OKP","crv":"Ed25519","x":"{{Base64Url.EncodeToString(point)}}"}""", text => SignatureAlgorithm.Ed25519.Sign(pair, text));
    }

    public string Sign(string text) => Base64Url.EncodeToString(sign(Encoding.UTF8.GetBytes(text)));

    /// <summary>Proves that it is held by whoever adds it to the node.</summary>
    public string ProofFor(JoinedNode node) => Sign($"knowledge-add-key-v1\n{node.Id:D}\n{Public.Thumbprint}");
}
