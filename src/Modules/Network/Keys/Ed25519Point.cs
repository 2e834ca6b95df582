using System.Buffers.Text;
using System.Security.Cryptography;
using Knowledge.Accounts.Keys;

namespace Knowledge.Network.Keys;

/// <summary>A point of Ed25519 (RFC 8032); signatures are its 64 bytes over the text itself.</summary>
internal sealed record Ed25519Point : KeyPoint
{
    /// <summary>What comes before the point in a PEM block: the algorithm and two lengths, always the same (RFC 8410).</summary>
    private static readonly byte[] DerPrefix = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

    private readonly byte[] point;

    private Ed25519Point(byte[] point) => this.point = point;

    public override string Jwk => $$"""{"crv":"Ed25519","kty":"OKP","x":"{{Base64Url.EncodeToString(point)}}"}""";

    public static Ed25519Point Of(byte[] point) => Ed25519.IsKey(point) ? new(point) : throw new FormatException();

    /// <summary>The key of a PEM block, or null when the block is of another kind.</summary>
    public static Ed25519Point? OfPem(string pem)
    {
        var block = PemEncoding.Find(pem);
        var der = Convert.FromBase64String(pem[block.Base64Data]);
        return pem[block.Label] == "PUBLIC KEY" && der.AsSpan().StartsWith(DerPrefix) ? Of(der[DerPrefix.Length..]) : null;
    }

    public override bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => Ed25519.Verifies(point, data, signature);
}
