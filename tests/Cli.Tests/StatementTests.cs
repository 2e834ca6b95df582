using CsCheck;
using Knowledge.Consensus.Votes;
using Knowledge.Library.Items;
using Knowledge.Network.Cli.Simulation;
using Knowledge.Network.Nodes;

namespace Knowledge.Cli.Tests;

/// <summary>The texts that nodes sign, letter by letter, and that what outsiders write is what the host verifies.</summary>
public sealed class StatementTests
{
    private static readonly Guid Round = Guid.Parse("0199c0de-0000-7000-8000-00000000abcd");

    [Fact]
    public void A_ballot_is_five_lines_that_never_change() => Assert.Equal(
        "knowledge-vote-v1\n0199c0de-0000-7000-8000-00000000abcd\nd1\nACCEPT\n"
        + "358c2d28625a27cd2e6fcb3ed0194560832aebf5b23acd034a97ce19ec99f6c2",
        BallotText.Of(Round, "d1", accepts: true, "Sound – and sourced."));

    [Fact]
    public void A_digest_is_the_hash_of_the_content_as_one_json_array() => Assert.Equal(
        "91e8ca104fd32a898a126b5bd80207c835acb8044bafdf01c86b8317b88994d2",
        BallotText.DigestOf(new VoteRequest(Round, "science", "Öl & \"Wasser\"", "Öl\nschwimmt <oben>.", ["a.jsonl#1"], "")));

    [Fact]
    public void Outsiders_and_the_host_write_the_same_texts() =>
        Gen.Select(Gen.String, Gen.String, Gen.String, Gen.Bool).Sample((domain, title, body, accepts) =>
        {
            string[] sources = [title, domain];
            Assert.Equal(ItemDigest.Of(domain, title, body, sources), BallotText.DigestOf(new VoteRequest(Round, domain, title, body, sources, "")));
            Assert.Equal(BallotStatement.Of(Round, title, accepts ? Verdict.Accept : Verdict.Reject, body), BallotText.Of(Round, title, accepts, body));
        });

    [Fact]
    public void A_node_proves_that_it_holds_its_key_and_no_other_text_will_do() =>
        Gen.Select(Gen.String, Gen.String).Sample((token, name) =>
        {
            using var key = new SimulatedKey();
            var proof = key.Sign(Statements.Registration(token, name, key.Public));
            Assert.True(key.Public.Verifies($"knowledge-register-v1\n{token}\n{name}\n{key.Public.Thumbprint}", proof));
            Assert.False(key.Public.Verifies(Statements.Registration(token + "x", name, key.Public), proof));
        }, iter: 50);
}
