using CsCheck;
using Knowledge.Consensus.Rounds;

namespace Knowledge.Consensus.Tests.Rounds;

/// <summary>A side wins with two thirds of the whole committee's weight, whatever the order of the votes.</summary>
public sealed class QuorumTests
{
    /// <summary>Far more than rounding, far less than any member's weight.</summary>
    private const double Clear = 1e-6;

    private static readonly Gen<double[]> Committee = Gen.Double[0.01, 10].Array[1, 15];

    /// <summary>A committee, of which some accept, some reject and some are silent.</summary>
    private static readonly Gen<Ballots> Votes = Committee.SelectMany(weights =>
        Gen.OneOf(Choice.Accept, Choice.Reject, Choice.Silent).Array[weights.Length].Select(choices => new Ballots(weights, choices)));

    private enum Choice
    {
        Accept,
        Reject,
        Silent,
    }

    [Theory]
    [InlineData(3, 2, 0, RoundStatus.Accepted)]
    [InlineData(3, 0, 2, RoundStatus.Rejected)]
    [InlineData(3, 1, 1, RoundStatus.Open)]
    [InlineData(3, 1, 0, RoundStatus.Open)]
    [InlineData(5, 3, 0, RoundStatus.Open)]
    [InlineData(5, 3, 1, RoundStatus.Open)]
    [InlineData(5, 3, 2, RoundStatus.Inconclusive)]
    [InlineData(5, 4, 1, RoundStatus.Accepted)]
    [InlineData(6, 3, 3, RoundStatus.Inconclusive)]
    [InlineData(4, 2, 2, RoundStatus.Inconclusive)]
    [InlineData(1, 1, 0, RoundStatus.Accepted)]
    public void Known_counts_mean_what_a_person_would_say(double committee, double accept, double reject, RoundStatus expected) =>
        Assert.Equal(expected, Quorum.Decide(committee, accept, reject));

    [Fact]
    public void A_side_wins_exactly_when_it_has_two_thirds() => Votes.Sample(votes =>
    {
        var needed = votes.Total * 2 / 3;
        var outcome = votes.Outcome;
        if (Math.Abs(votes.Accept - needed) > Clear)
            Assert.Equal(votes.Accept > needed, outcome == RoundStatus.Accepted);
        if (Math.Abs(votes.Reject - needed) > Clear)
            Assert.Equal(votes.Reject > needed, outcome == RoundStatus.Rejected);
    });

    [Fact]
    public void Exactly_two_thirds_is_enough_in_spite_of_rounding() => Gen.Select(Gen.Int[1, 40], Gen.Double[0.01, 10]).Sample((thirds, weight) =>
    {
        var side = Enumerable.Repeat(weight, 2 * thirds).Sum();
        var committee = Enumerable.Repeat(weight, 3 * thirds).Sum();
        Assert.Equal(RoundStatus.Accepted, Quorum.Decide(committee, side, 0));
        Assert.Equal(RoundStatus.Rejected, Quorum.Decide(committee, 0, side));
    });

    [Fact]
    public void Sides_are_treated_alike() => Votes.Sample(votes =>
        Assert.Equal(votes.Outcome, Mirror(Quorum.Decide(votes.Total, votes.Reject, votes.Accept))));

    [Fact]
    public void It_is_inconclusive_exactly_when_neither_side_can_still_win() => Votes.Sample(votes =>
    {
        var needed = votes.Total * 2 / 3;
        var (mostAccept, mostReject) = (votes.Accept + votes.Awaited, votes.Reject + votes.Awaited);
        if (Math.Abs(mostAccept - needed) > Clear && Math.Abs(mostReject - needed) > Clear)
            Assert.Equal(mostAccept < needed && mostReject < needed, votes.Outcome == RoundStatus.Inconclusive);
    });

    [Fact]
    public void Once_all_have_voted_it_is_decided() => Votes.Sample(votes =>
    {
        var all = votes with { Choices = [.. votes.Choices.Select(choice => choice == Choice.Silent ? Choice.Accept : choice)] };
        Assert.NotEqual(RoundStatus.Open, all.Outcome);
    });

    [Fact]
    public void A_further_vote_changes_nothing_that_is_decided() => Votes.Sample(votes =>
    {
        if (votes.Outcome == RoundStatus.Open)
            return;
        for (var member = 0; member < votes.Choices.Length; member++)
        {
            if (votes.Choices[member] != Choice.Silent)
                continue;
            Assert.Equal(votes.Outcome, votes.With(member, Choice.Accept).Outcome);
            Assert.Equal(votes.Outcome, votes.With(member, Choice.Reject).Outcome);
        }
    });

    [Fact]
    public void More_weight_for_a_side_never_hurts_it() => Gen.Select(Votes, Gen.Int[0, 14]).Sample((votes, member) =>
    {
        member %= votes.Weights.Length;
        var without = votes.With(member, Choice.Silent).Outcome;
        var with = votes.With(member, Choice.Accept).Outcome;
        Assert.False(without == RoundStatus.Accepted && with != RoundStatus.Accepted);
        Assert.False(with == RoundStatus.Rejected && without != RoundStatus.Rejected);
    });

    [Fact]
    public void The_order_of_votes_is_irrelevant() => Gen.Select(Votes, Gen.Int).Sample((votes, seed) =>
    {
        var order = Enumerable.Range(0, votes.Weights.Length).ToArray();
        new Random(seed).Shuffle(order);
        var shuffled = new Ballots([.. order.Select(at => votes.Weights[at])], [.. order.Select(at => votes.Choices[at])]);
        Assert.Equal(votes.Outcome, shuffled.Outcome);
    });

    private static RoundStatus Mirror(RoundStatus outcome) => outcome switch
    {
        RoundStatus.Accepted => RoundStatus.Rejected,
        RoundStatus.Rejected => RoundStatus.Accepted,
        _ => outcome,
    };

    private sealed record Ballots(double[] Weights, Choice[] Choices)
    {
        public double Total => Weights.Sum();

        public double Accept => Sum(Choice.Accept);

        public double Reject => Sum(Choice.Reject);

        public double Awaited => Sum(Choice.Silent);

        public RoundStatus Outcome => Quorum.Decide(Total, Accept, Reject);

        public Ballots With(int member, Choice choice) => this with { Choices = [.. Choices.Select((old, at) => at == member ? choice : old)] };

        private double Sum(Choice choice) => Weights.Where((_, at) => Choices[at] == choice).Sum();
    }
}
