using CsCheck;
using Knowledge.Inference.Encoding;

namespace Knowledge.Inference.Tests.Encoding;

public sealed class TokenBatchTests
{
    [Fact]
    public void Every_text_is_in_one_batch_and_none_is_wider_than_the_room() =>
        Gen.Int[2, EncoderDefinition.Arctic.Tokens].List[0, 200].Sample(lengths =>
        {
            var batches = TokenBatch.Plan(lengths, workers: 2);

            Assert.Equal(Enumerable.Range(0, lengths.Count), batches.SelectMany(batch => batch.Places).Order());
            Assert.All(batches, batch =>
            {
                Assert.Equal(batch.Places.Max(place => lengths[place]), batch.Width);
                Assert.True(batch.Places.Count == 1 || batch.Places.Count * batch.Width <= TokenBatch.MostTokens);
            });
        });

    [Fact]
    public void A_small_job_keeps_both_workers_busy() =>
        Assert.Equal(2, TokenBatch.Plan([40, 40, 40, 40, 40, 40], workers: 2).Count);
}
