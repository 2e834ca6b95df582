using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Host.GraphQL.Documents;

/// <summary>A document that the operator has put there.</summary>
/// <param name="Id">What clients call it.</param>
/// <param name="Text">The document.</param>
/// <param name="Source">Where it was found, for who has to mend it.</param>
internal sealed record TrustedDocument(string Id, string Text, string Source)
{
    /// <summary>How the appendix on persisted documents marks an identifier that is a hash.</summary>
    public const string HashPrefix = "sha256:";

    private const int HashLength = 64;

    /// <summary>The SHA-256 of the text, in small hexadecimal digits.</summary>
    public string Hash { get; } = HashOf(Text);

    /// <summary>Whether the identifier claims to be a hash, and is one of another text.</summary>
    public bool IsMislabelled => Bare(Id) is { Length: HashLength } id && id.All(char.IsAsciiHexDigitLower) && id != Hash;

    /// <summary>The SHA-256 of a document, in small hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>An identifier without the mark of a hash.</summary>
    public static string Bare(string id) => id.StartsWith(HashPrefix, StringComparison.Ordinal) ? id[HashPrefix.Length..] : id;
}
