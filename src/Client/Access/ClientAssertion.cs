using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using Knowledge.Client.Keys;

namespace Knowledge.Client.Access;

/// <summary>The JWT by which a node says who asks for a token (RFC 7523). It lives two minutes and works once.</summary>
internal static class ClientAssertion
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    public static string Of(KeyPair key, string clientId, string issuer, DateTimeOffset now)
    {
        var head = Part(new { alg = "ES256", typ = "client-authentication+jwt" });
        var body = Part(new
        {
            iss = clientId,
            sub = clientId,
            aud = issuer,
            jti = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
            iat = now.ToUnixTimeSeconds(),
            exp = (now + Life).ToUnixTimeSeconds(),
        });
        return $"{head}.{body}.{key.Sign($"{head}.{body}")}";
    }

    private static string Part(object claims) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims));
}
