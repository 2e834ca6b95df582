using System.Security.Cryptography;
using System.Text;

namespace Knowledge.Consensus.Votes;

/// <summary>What a node hands in.</summary>
internal sealed record Ballot(Guid NodeId, Guid RoundId, Verdict Verdict, string Reason, string Signature);

/// <summary>The exact text that a node signs with its vote. It never changes; a new form gets a new first line.</summary>
public static class BallotStatement
{
    /// <summary>Binds the vote to the round, to the content that was judged, and to the reason given.</summary>
    /// <param name="roundId">The round.</param>
    /// <param name="itemDigest">The digest of the item as the node read it.</param>
    /// <param name="verdict">The verdict, <c>ACCEPT</c> or <c>REJECT</c> in the text.</param>
    /// <param name="reason">The reason; its SHA-256 in hexadecimal is in the text.</param>
    public static string Of(Guid roundId, string itemDigest, Verdict verdict, string reason)
    {
        var reasonDigest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reason)));
        return string.Join('\n', "knowledge-vote-v1", roundId.ToString("D"), itemDigest, verdict.ToString().ToUpperInvariant(), reasonDigest);
    }
}
