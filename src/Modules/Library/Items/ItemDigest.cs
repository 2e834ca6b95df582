using System.Security.Cryptography;
using System.Text;
using Knowledge.Kernel;

namespace Knowledge.Library.Items;

/// <summary>The fingerprint of an item's content. Its form never changes: votes are bound to it.</summary>
public static class ItemDigest
{
    /// <summary>The SHA-256 in hexadecimal of the UTF-8 JSON array <c>[domain, title, body, [source, …]]</c> in the canonical form of RFC 8785.</summary>
    public static string Of(string domain, string title, string body, IReadOnlyList<string> sources) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Array(domain, title, body, sources))));
}
