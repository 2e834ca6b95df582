using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Knowledge.Network.Keys;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>A simulated node's P-256 key pair; it never leaves the process.</summary>
internal sealed class SimulatedKey : IDisposable
{
    private readonly Lock turn = new();

    public SimulatedKey()
    {
        var point = Pair.ExportParameters(includePrivateParameters: false).Q;
        var jwk = $$"""{"kty":"EC","crv":"P-256","x":"{{Base64Url.EncodeToString(point.X)}}","y":"{{Base64Url.EncodeToString(point.Y)}}"}""";
        Public = PublicKey.Parse(jwk, provider: null);
    }

    public PublicKey Public { get; }

    public ECDsa Pair { get; } = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>ES256 over the text's UTF-8 bytes: r and s one after the other, in base64url.</summary>
    public string Sign(string text)
    {
        lock (turn)
            return Base64Url.EncodeToString(Pair.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    public void Dispose() => Pair.Dispose();
}
