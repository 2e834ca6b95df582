using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowledge.Network.Keys;

/// <summary>A node's public key: an elliptic-curve key on P-256, written as a JSON Web Key (RFC 7517).</summary>
public sealed record PublicKey : IParsable<PublicKey>
{
    private const int Longest = 1000;
    private const int Coordinate = 32;
    private readonly byte[] x;
    private readonly byte[] y;

    private PublicKey(byte[] x, byte[] y)
    {
        this.x = x;
        this.y = y;
    }

    /// <summary>The SHA-256 thumbprint of RFC 7638, base64url: the short name of this key.</summary>
    public string Thumbprint => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())));

    /// <summary>Reads a JSON Web Key or a PEM public key.</summary>
    /// <exception cref="FormatException">The text is no P-256 public key; the message says what is expected.</exception>
    public static PublicKey Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var key)
            ? key
            : throw new FormatException("The key must be a public P-256 key: a JSON Web Key {\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":…,\"y\":…} or a PEM block.");
    }

    /// <summary>The same without an exception.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out PublicKey result)
    {
        result = null!;
        if (s is null or { Length: > Longest })
            return false;
        try
        {
            result = s.TrimStart().StartsWith('{') ? OfJwk(s) : OfPem(s);
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether this key's owner signed the text: ECDSA over SHA-256 of its UTF-8 bytes, as r‖s or DER, in base64url or base64.</summary>
    public bool Verifies(string text, string signature)
    {
        if (!TryDecode(signature, out var bytes))
            return false;
        using var key = ECDsa.Create(Parameters(x, y));
        var format = bytes.Length == 2 * Coordinate ? DSASignatureFormat.IeeeP1363FixedFieldConcatenation : DSASignatureFormat.Rfc3279DerSequence;
        return key.VerifyData(Encoding.UTF8.GetBytes(text), bytes, HashAlgorithmName.SHA256, format);
    }

    /// <summary>The JSON Web Key with only its required members in the order of RFC 7638.</summary>
    public override string ToString() =>
        $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(x)}}","y":"{{Base64Url.EncodeToString(y)}}"}""";

    /// <inheritdoc />
    public bool Equals(PublicKey? other) => other is not null && x.AsSpan().SequenceEqual(other.x) && y.AsSpan().SequenceEqual(other.y);

    /// <inheritdoc />
    public override int GetHashCode() => BitConverter.ToInt32(x);

    private static PublicKey OfJwk(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4 });
        var jwk = document.RootElement;
        if (jwk.GetProperty("kty").GetString() != "EC" || jwk.GetProperty("crv").GetString() != "P-256" || jwk.TryGetProperty("d", out _))
            throw new FormatException();
        return Checked(Base64Url.DecodeFromChars(jwk.GetProperty("x").GetString()), Base64Url.DecodeFromChars(jwk.GetProperty("y").GetString()));
    }

    private static PublicKey OfPem(string pem)
    {
        if (!pem.Contains("BEGIN PUBLIC KEY", StringComparison.Ordinal))
            throw new FormatException();
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);
        var point = key.ExportParameters(includePrivateParameters: false);
        if (point.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
            throw new FormatException();
        return Checked(point.Q.X!, point.Q.Y!);
    }

    /// <summary>A point off the curve is refused here, by the library that will verify with it.</summary>
    private static PublicKey Checked(byte[] x, byte[] y)
    {
        if (x.Length != Coordinate || y.Length != Coordinate)
            throw new FormatException();
        using var key = ECDsa.Create(Parameters(x, y));
        return new PublicKey(x, y);
    }

    private static ECParameters Parameters(byte[] x, byte[] y) => new() { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } };

    private static bool TryDecode(string signature, out byte[] bytes)
    {
        try
        {
            bytes = Base64Url.DecodeFromChars(signature.Replace('+', '-').Replace('/', '_').TrimEnd('='));
            return bytes.Length is > 8 and < 128;
        }
        catch (FormatException)
        {
            bytes = [];
            return false;
        }
    }
}
