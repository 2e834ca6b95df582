using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowledge.Library.Items;

/// <summary>The fingerprint of an item's content. Its form never changes: votes are bound to it.</summary>
public static class ItemDigest
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The SHA-256 in hexadecimal of the UTF-8 JSON array <c>[domain, title, body, [source, …]]</c> without white space.</summary>
    public static string Of(string domain, string title, string body, IReadOnlyList<string> sources) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize<object[]>([domain, title, body, sources], Plain))));
}
