using Knowledge.Consensus.Votes;

namespace Knowledge.Consensus.Tests.Votes;

/// <summary>The text that nodes sign never changes: signatures of years ago must still verify. The digests were made with Node.js.</summary>
public sealed class BallotStatementTests
{
    private static readonly Guid Round = Guid.Parse("0199d5a4-7c1e-7b3a-9c55-0123456789ab");
    private static readonly string Item = string.Concat(Enumerable.Repeat("ab", 32));

    [Fact]
    public void A_vote_to_reject_with_a_reason() => Assert.Equal(
        "knowledge-vote-v1\n0199d5a4-7c1e-7b3a-9c55-0123456789ab\nabababababababababababababababababababababababababababababababab\nREJECT\n064d390cbb5b571df37f68010f85f4a725636018684dfef2ddf69477d3a86ec5",
        BallotStatement.Of(Round, Item, Verdict.Reject, "well supported — ja"));

    [Fact]
    public void A_vote_to_accept_without_a_reason() => Assert.Equal(
        "knowledge-vote-v1\n0199d5a4-7c1e-7b3a-9c55-0123456789ab\nabababababababababababababababababababababababababababababababab\nACCEPT\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        BallotStatement.Of(Round, Item, Verdict.Accept, ""));
}
