using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Knowledge.Accounts.Keys;
using Knowledge.Accounts.Tokens.Assertions;
using Knowledge.Kernel.Actions;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Clients;

/// <summary>Reads the public keys of a node and keeps nothing of them but the keys.</summary>
internal static class NodeJwk
{
    private const int Longest = 1000;
    private const int CoordinateBytes = 32;

    /// <exception cref="Refusal">One is not a public P-256 or Ed25519 key.</exception>
    public static JsonWebKeySet ReadAll(IEnumerable<string> publicJwks)
    {
        var set = new JsonWebKeySet();
        foreach (var jwk in publicJwks)
            set.Keys.Add(Read(jwk));
        return set;
    }

    private static JsonWebKey Read(string publicJwk)
    {
        if (publicJwk.Length > Longest)
            throw Invalid($"is longer than {Longest} characters");
        try
        {
            using var document = JsonDocument.Parse(publicJwk, new JsonDocumentOptions { MaxDepth = 4 });
            return Read(document.RootElement);
        }
        catch (JsonException)
        {
            throw Invalid("is not JSON");
        }
    }

    private static JsonWebKey Read(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object)
            throw Invalid("is of another kind");
        if (jwk.TryGetProperty("d", out _))
            throw Invalid("contains the private part, which nobody else may ever see; make a new key pair and send the public part alone");
        return (Text(jwk, "kty"), Text(jwk, "crv")) switch
        {
            ("EC", "P-256") => P256(Coordinate(jwk, "x"), Coordinate(jwk, "y")),
            ("OKP", "Ed25519") => OfEd25519(Coordinate(jwk, "x")),
            _ => throw Invalid("is of another kind"),
        };
    }

    private static JsonWebKey P256(byte[] x, byte[] y)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            throw Invalid("is no point on the curve");
        }

        return new() { Kty = "EC", Crv = "P-256", X = Base64Url.EncodeToString(x), Y = Base64Url.EncodeToString(y), Use = "sig", Alg = SecurityAlgorithms.EcdsaSha256 };
    }

    private static JsonWebKey OfEd25519(byte[] x) => Ed25519.IsKey(x)
        ? new() { Kty = "OKP", Crv = "Ed25519", X = Base64Url.EncodeToString(x), Use = "sig", Alg = Ed25519Key.Algorithm }
        : throw Invalid("is no point on the curve that a key pair has");

    private static byte[] Coordinate(JsonElement jwk, string name)
    {
        var text = Text(jwk, name);
        if (text is null || !Base64Url.IsValid(text) || Base64Url.DecodeFromUtf8(Encoding.UTF8.GetBytes(text)) is not { Length: CoordinateBytes } bytes)
            throw Invalid($"lacks {name}, which is {CoordinateBytes} bytes in base64url");
        return bytes;
    }

    private static string? Text(JsonElement jwk, string name) =>
        jwk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Refusal Invalid(string what) => new(
        FailureCode.Invalid,
        $"The key {what}. Give a public P-256 key as a JSON Web Key, {{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":…,\"y\":…}}, or an Ed25519 key, {{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":…}}.",
        "key");
}
