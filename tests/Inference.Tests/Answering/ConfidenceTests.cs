using CsCheck;
using Knowledge.Inference.Answering;
using Knowledge.Inference.Search;

namespace Knowledge.Inference.Tests.Answering;

public sealed class ConfidenceTests
{
    private static readonly Gen<double> Share = Gen.Double[0.001, 1];

    [Fact]
    public void It_lies_between_0_and_1_and_never_falls_when_words_or_meaning_come_nearer() =>
        Gen.Select(Share, Share, Share, Share, Gen.Bool).Sample((coverage, more, cosine, nearer, encoded) =>
        {
            var less = Of(Math.Min(coverage, more), Math.Min(cosine, nearer), encoded);
            var greater = Of(Math.Max(coverage, more), Math.Max(cosine, nearer), encoded);

            Assert.InRange(less, 0, greater);
            Assert.InRange(greater, less, 1);
        });

    private static double Of(double coverage, double cosine, bool encoded)
    {
        var passage = new IndexedPassage(Guid.Empty, Guid.Empty, Guid.Empty, "", "", "A sentence.", []);
        var candidate = Candidate.Of(new PassageHit(passage, 1, 1, encoded ? 0.5 : cosine)).Single();
        candidate.Coverage = coverage;
        if (encoded) candidate.Encoded(cosine);
        return Confidence.Of(candidate);
    }
}
