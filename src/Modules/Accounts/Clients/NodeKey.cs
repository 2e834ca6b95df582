using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Knowledge.Kernel.Actions;
using Microsoft.IdentityModel.Tokens;

namespace Knowledge.Accounts.Clients;

/// <summary>Reads the public key of a node and keeps nothing of it but the key.</summary>
internal static class NodeKey
{
    private const int Longest = 1000;
    private const int CoordinateBytes = 32;

    /// <exception cref="Refusal">It is not a public P-256 key.</exception>
    public static JsonWebKeySet Read(string publicJwk)
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

    private static JsonWebKeySet Read(JsonElement jwk)
    {
        if (jwk.ValueKind != JsonValueKind.Object || Text(jwk, "kty") != "EC" || Text(jwk, "crv") != "P-256")
            throw Invalid("is of another kind");
        if (jwk.TryGetProperty("d", out _))
            throw Invalid("contains the private part, which nobody else may ever see; make a new key pair and send the public part alone");
        var (x, y) = (Coordinate(jwk, "x"), Coordinate(jwk, "y"));
        RefusePointOffCurve(x, y);
        var key = new JsonWebKey { Kty = "EC", Crv = "P-256", X = Base64Url.EncodeToString(x), Y = Base64Url.EncodeToString(y), Use = "sig", Alg = "ES256" };
        return new JsonWebKeySet { Keys = { key } };
    }

    private static void RefusePointOffCurve(byte[] x, byte[] y)
    {
        try
        {
            using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
        }
        catch (CryptographicException)
        {
            throw Invalid("is no point on the curve");
        }
    }

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
        FailureCode.Invalid, $"The key {what}. Give a public P-256 key as a JSON Web Key: {{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":…,\"y\":…}}.", "key");
}
