using System.Buffers.Text;
using System.Security.Cryptography;

namespace Knowledge.Network.Keys;

/// <summary>A point on P-256; signatures are ECDSA over SHA-256, as r‖s or DER.</summary>
internal sealed record P256Point : KeyPoint
{
    private const int Coordinate = 32;
    private readonly byte[] x;
    private readonly byte[] y;

    private P256Point(byte[] x, byte[] y) => (this.x, this.y) = (x, y);

    public override string Jwk => $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(x)}}","y":"{{Base64Url.EncodeToString(y)}}"}""";

    /// <exception cref="CryptographicException">It is off the curve; the library that will verify with it says so.</exception>
    public static P256Point Of(byte[] x, byte[] y)
    {
        if (x.Length != Coordinate || y.Length != Coordinate)
            throw new FormatException();
        using var key = ECDsa.Create(Parameters(x, y));
        return new P256Point(x, y);
    }

    public static P256Point OfPem(string pem)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var point = key.ExportParameters(includePrivateParameters: false);
        if (point.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
            throw new FormatException();
        return Of(point.Q.X!, point.Q.Y!);
    }

    public override bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = ECDsa.Create(Parameters(x, y));
        var format = signature.Length == 2 * Coordinate ? DSASignatureFormat.IeeeP1363FixedFieldConcatenation : DSASignatureFormat.Rfc3279DerSequence;
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, format);
    }

    private static ECParameters Parameters(byte[] x, byte[] y) => new() { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } };
}
