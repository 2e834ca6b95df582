using System.Security.Cryptography;
using System.Text;
using Knowledge.Kernel;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>The documented texts that a vote is bound by, as an outsider would write them: this module knows no other.</summary>
internal static class BallotText
{
    /// <summary>What a node signs with its vote.</summary>
    public static string Of(Guid roundId, string digest, bool accepts, string reason) =>
        string.Join('\n', "knowledge-vote-v1", roundId.ToString("D"), digest, VerdictName(accepts), Sha256(reason));

    /// <summary>The verdict's name in GraphQL and in the signed text.</summary>
    public static string VerdictName(bool accepts) => accepts ? "ACCEPT" : "REJECT";

    /// <summary>The digest of the content as the node read it: SHA-256 of the JSON array of domain, title, body and sources.</summary>
    public static string DigestOf(VoteRequest item) =>
        Sha256(CanonicalJson.Array(item.Domain, item.Title, item.Body, item.Sources));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
