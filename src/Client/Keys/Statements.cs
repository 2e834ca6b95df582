using System.Security.Cryptography;
using System.Text;
using Knowledge.Client.Resources;

namespace Knowledge.Client.Keys;

/// <summary>The exact texts that nodes sign, and the digest that votes are bound to.</summary>
public static class Statements
{
    /// <summary>Proves at registration that the caller holds the key.</summary>
    /// <param name="token">The join token.</param>
    /// <param name="name">The node's name.</param>
    /// <param name="thumbprint">The key's thumbprint.</param>
    public static string Registration(string token, string name, string thumbprint) => string.Join('\n', "knowledge-register-v1", token, name, thumbprint);

    /// <summary>Proves that whoever adds a key to a node holds it; signed with that key.</summary>
    /// <param name="nodeId">The node.</param>
    /// <param name="thumbprint">The new key's thumbprint.</param>
    public static string AddedKey(Guid nodeId, string thumbprint) => string.Join('\n', "knowledge-add-key-v1", nodeId.ToString("D"), thumbprint);

    /// <summary>Binds a vote to the round, to the content that was judged, and to the reason given.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="itemDigest">The digest of the item, as computed by <see cref="ItemDigest"/> from what was read.</param>
    /// <param name="verdict">The verdict.</param>
    /// <param name="reason">The reason; empty when none is given.</param>
    public static string Ballot(Guid roundId, string itemDigest, Verdict verdict, string reason) =>
        string.Join('\n', "knowledge-vote-v1", roundId.ToString("D"), itemDigest, verdict == Verdict.Accept ? "ACCEPT" : "REJECT", Digest(reason));

    /// <summary>The SHA-256 in hexadecimal of an item's content: the JSON array <c>[domain, title, body, [source, …]]</c> in the form of RFC 8785.</summary>
    public static string ItemDigest(string domain, string title, string body, IEnumerable<string> sources) =>
        Digest($"[{CanonicalText.Of(domain)},{CanonicalText.Of(title)},{CanonicalText.Of(body)},[{string.Join(',', sources.Select(CanonicalText.Of))}]]");

    private static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
