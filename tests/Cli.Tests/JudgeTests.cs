using Knowledge.Network.Cli.Simulation;

namespace Knowledge.Cli.Tests;

/// <summary>Simulated nodes read what they vote on, and say why.</summary>
public sealed class JudgeTests
{
    private const string Title = "Vitamin D and the strength of bones";
    private const string Body = "Adults who took vitamin D for two years had stronger bones than those who took none, and fewer of them broke a hip in the years that followed.";

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void A_sound_item_is_accepted_whatever_the_strictness(double strictness)
    {
        var opinion = Opinion(strictness, Title, Body);
        Assert.True(opinion.Accepts);
        Assert.StartsWith("The body reads as prose", opinion.Reason);
    }

    [Theory]
    [InlineData("--", Body, "no title")]
    [InlineData(Title, "Vitamin D: bones.", "only 3 words")]
    [InlineData(Title, "%$#@ 0101 %$#@ 0101 %$#@ 0101 ==== ++++ vitamin 9999 8888 7777 6666 5555 4444 3333 2222 1111 2468 1357 bones", "does not read as text")]
    [InlineData("Economics of medieval shipping", Body, "speaks of only 0 %")]
    public void A_poor_item_is_rejected_with_the_reason(string title, string body, string reason)
    {
        foreach (var strictness in (double[])[0, 0.5, 1])
        {
            var opinion = Opinion(strictness, title, body);
            Assert.False(opinion.Accepts);
            Assert.Contains(reason, opinion.Reason);
        }
    }

    [Fact]
    public void A_body_that_repeats_itself_is_rejected()
    {
        var opinion = Opinion(0, "Bones", string.Join(' ', Enumerable.Repeat("bones are strong", 100)));
        Assert.False(opinion.Accepts);
        Assert.Contains("repeats itself", opinion.Reason);
    }

    [Fact]
    public void A_digest_that_is_not_of_the_content_is_never_signed_as_accepted()
    {
        var opinion = new Judge(0, 0, new Random(1)).Read(Request(Title, Body) with { Digest = new string('0', 64) });
        Assert.False(opinion.Accepts);
        Assert.Contains("digest", opinion.Reason);
    }

    [Fact]
    public void The_reject_rate_is_the_share_rejected_by_chance()
    {
        var judge = new Judge(0, 0.3, new Random(1));
        var rejected = Enumerable.Range(0, 2000).Count(_ => !judge.Read(Request(Title, Body)).Accepts);
        Assert.InRange(rejected, 500, 700);
    }

    private static Opinion Opinion(double strictness, string title, string body) => new Judge(strictness, 0, new Random(1)).Read(Request(title, body));

    private static VoteRequest Request(string title, string body)
    {
        var request = new VoteRequest(Guid.CreateVersion7(), "science", title, body, ["a study"], "");
        return request with { Digest = BallotText.DigestOf(request) };
    }
}
