using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowledge.Network.Keys;

/// <summary>A node's public key, on P-256 or Ed25519, written as a JSON Web Key (RFC 7517, RFC 8037).</summary>
public sealed record PublicKey : IParsable<PublicKey>
{
    private const int Longest = 1000;
    private readonly KeyPoint point;

    private PublicKey(KeyPoint point) => this.point = point;

    /// <summary>The SHA-256 thumbprint of RFC 7638, base64url: the short name of this key.</summary>
    public string Thumbprint => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(ToString())));

    /// <summary>Reads a JSON Web Key or a PEM public key.</summary>
    /// <exception cref="FormatException">The text is no public key of either kind; the message says what is expected.</exception>
    public static PublicKey Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var key) ? key : throw new FormatException(
            "The key must be a public key on P-256 or Ed25519: a JSON Web Key, {\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":…,\"y\":…} or {\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":…}, or a PEM block.");
    }

    /// <summary>The same without an exception.</summary>
    public static bool TryParse(string? s, IFormatProvider? provider, out PublicKey result)
    {
        result = null!;
        if (s is null or { Length: > Longest })
            return false;
        try
        {
            result = new PublicKey(s.TrimStart().StartsWith('{') ? OfJwk(s) : OfPem(s));
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException or JsonException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Whether this key's owner signed the UTF-8 bytes of the text; the signature is in base64url or base64.</summary>
    public bool Verifies(string text, string signature) => TryDecode(signature, out var bytes) && point.Verifies(Encoding.UTF8.GetBytes(text), bytes);

    /// <summary>The JSON Web Key with only its required members in the order of RFC 7638.</summary>
    public override string ToString() => point.Jwk;

    /// <inheritdoc />
    public bool Equals(PublicKey? other) => other is not null && point.Jwk == other.point.Jwk;

    /// <inheritdoc />
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(point.Jwk);

    private static KeyPoint OfJwk(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4 });
        var jwk = document.RootElement;
        if (jwk.TryGetProperty("d", out _))
            throw new FormatException();
        return (jwk.GetProperty("kty").GetString(), jwk.GetProperty("crv").GetString()) switch
        {
            ("EC", "P-256") => P256Point.Of(Bytes(jwk, "x"), Bytes(jwk, "y")),
            ("OKP", "Ed25519") => Ed25519Point.Of(Bytes(jwk, "x")),
            _ => throw new FormatException(),
        };
    }

    private static byte[] Bytes(JsonElement jwk, string name) => Base64Url.DecodeFromChars(jwk.GetProperty(name).GetString());

    private static KeyPoint OfPem(string pem)
    {
        if (!pem.Contains("BEGIN PUBLIC KEY", StringComparison.Ordinal) || pem.Contains("PRIVATE KEY", StringComparison.Ordinal))
            throw new FormatException();
        return Ed25519Point.OfPem(pem) as KeyPoint ?? P256Point.OfPem(pem);
    }

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
