using Knowledge.Inference.Asking;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Ingest;
using Knowledge.Inference.Passages;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>Another encoder is configured: the one before it answers until all is encoded again.</summary>
public sealed class TakeoverTests : IAsyncLifetime
{
    private readonly Reconfigured world = new();
    private Guid node, one, other;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        node = await world.Rows.Node();
        (one, other) = (await world.Rows.Item(Space.CommonsId, node), await world.Rows.Item(Space.CommonsId, node));
        using var before = Encoders.Load();
        foreach (var item in (Guid[])[one, other])
        {
            var passage = await world.Rows.Passage(item);
            await world.Rows.Run("UPDATE inference.passages SET encoder = $2, vector = $3 WHERE id = $1", passage, before.Name, before.EncodePassages([Secret(item)])[0]);
        }
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task The_one_before_answers_until_the_next_has_encoded_everything()
    {
        var (loading, takeover) = (Background<IndexLoading>(), Background<EncoderTakeover>());
        await loading.StartAsync(Cancellation);
        Assert.Equal((Encoders.Default, Encoders.Paired), (world.Serving.Encoder, world.Serving.NextEncoder));
        Assert.Contains(Secret(one), await Answer(one), StringComparison.Ordinal);

        await Ingest(one);
        Assert.False(await takeover.Look(Cancellation));
        Assert.Equal(Encoders.Default, world.Serving.Encoder);
        Assert.Contains(Secret(other), await Answer(other), StringComparison.Ordinal);

        // What is accepted meanwhile is encoded by both.
        var late = await world.Rows.Item(Space.CommonsId, node);
        await Ingest(late, other);
        Assert.Contains($"w{late:N}", await Answer(late), StringComparison.Ordinal);
        Assert.True(await takeover.Look(Cancellation));

        Assert.Equal((Encoders.Paired, Encoders.Paired), (world.Serving.Encoder, world.Serving.NextEncoder));
        foreach (var item in (Guid[])[one, other, late])
            Assert.Contains($"w{item:N}", await Answer(item), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_after_that_serves_the_configured_one_at_once()
    {
        await Ingest(one, other);

        await Background<IndexLoading>().StartAsync(Cancellation);

        Assert.Equal((Encoders.Paired, Encoders.Paired), (world.Serving.Encoder, world.Serving.NextEncoder));
    }

    [Fact]
    public async Task What_the_one_before_left_is_deleted_once_it_serves_no_more()
    {
        await Background<IndexLoading>().StartAsync(Cancellation);
        Assert.Equal(["encoder"], (await Refused(Encoders.Default)).Path);
        Assert.Equal(["encoder"], (await Refused(Encoders.Paired)).Path);
        await Ingest(one, other);
        Assert.True(await Background<EncoderTakeover>().Look(Cancellation));

        Assert.Equal(2, await Forget(Encoders.Default));

        Assert.Contains($"w{one:N}", await Answer(one), StringComparison.Ordinal);
        var failure = await Refused(Encoders.Default);
        Assert.Equal(FailureCode.NotFound, failure.Code);
        Assert.Contains(Encoders.Paired, failure.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private T Background<T>() => world.Services.GetServices<IHostedService>().OfType<T>().Single();

    private Task<bool> Ingest(params Guid[] items) => world.As(Actor.System, async services =>
    {
        await services.GetRequiredService<Ingesting>().Ingest(items, Cancellation);
        return true;
    });

    private Task<int> Forget(string encoder) => world.As(Actor.System, services =>
        Passage.ForgetEncoder(encoder, services.GetRequiredService<KnowledgeDb>(), world.Serving, Cancellation));

    private async Task<Failure> Refused(string encoder) => Assert.Single((await Assert.ThrowsAsync<Refusal>(() => Forget(encoder))).Failures);

    private static string Secret(Guid item) => $"The secret word of this item is w{item:N}.";

    private async Task<string> Answer(Guid item)
    {
        var answer = await world.As(Actor.System, services => services.GetRequiredService<Inquiry>()
            .Ask(new AskRequest($"What is the secret word w{item:N}?") { DeadlineMs = AskRequest.LongestDeadline }, Actor.System, Cancellation));
        return answer.Text;
    }

    private sealed class Reconfigured : NetworkWorld
    {
        protected override void Configure(IConfiguration configuration) => configuration["Inference:Encoder"] = Encoders.Paired;
    }
}
