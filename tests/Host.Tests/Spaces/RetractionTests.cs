using Knowledge.Inference.Asking;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Ingest;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>What was accepted can be taken back, and then answers nothing, on any host.</summary>
public sealed class RetractionTests : IAsyncLifetime
{
    private readonly NetworkWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_retracted_item_answers_nothing_although_the_index_of_a_host_still_holds_it()
    {
        var (node, item) = await Accepted();
        Index.Add([Held(item)]);
        Assert.Contains(Secret(item), await Answer(item));

        await world.Act(Actor.Node(node, "node"), actions => actions.Items.Retract(item, "It was wrong."));

        Assert.Equal(1, Index.Count);
        Assert.DoesNotContain(Secret(item), await Answer(item));
    }

    [Fact]
    public async Task Only_the_submitter_and_the_owners_of_the_space_retract_and_only_what_was_accepted()
    {
        var (node, item) = await Accepted();
        var stranger = Actor.Node(await world.Rows.Node(), "stranger");
        var waiting = await world.Rows.Item(Space.CommonsId, node, nameof(ItemStatus.Submitted));

        var forbidden = await Assert.ThrowsAsync<Refusal>(() => world.Act(stranger, actions => actions.Items.Retract(item, "I say so.")));
        var early = await Assert.ThrowsAsync<Refusal>(() => world.Act(Actor.Node(node, "node"), actions => actions.Items.Retract(waiting, "I say so.")));

        Assert.Equal(FailureCode.Forbidden, Assert.Single(forbidden.Failures).Code);
        Assert.Contains("Submitted", early.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_hears_what_others_made_searchable_and_what_was_retracted()
    {
        var (_, item) = await Accepted();
        var following = new IndexFollowing(world.Services.GetRequiredService<PassageRows>(), world.Serving, TimeProvider.System, NullLogger<IndexFollowing>.Instance);
        var made = await world.Rows.Passage(item);
        await world.Rows.Run("UPDATE inference.passages SET encoder = $2, vector = $3 WHERE id = $1", made, Encoder.Name, Encoder.EncodePassages([Secret(item)])[0]);

        await following.Look(TestContext.Current.CancellationToken);
        await following.Look(TestContext.Current.CancellationToken);
        Assert.True(Index.Holds(made));
        Assert.Contains(Secret(item), await Answer(item));

        await world.Rows.Run("UPDATE library.items SET status = 'Retracted', withdrawn_at = now() WHERE id = $1", item);
        await following.Look(TestContext.Current.CancellationToken);
        Assert.False(Index.Holds(made));
    }

    private ISentenceEncoder Encoder => world.Serving.Now.Encoder;

    private PassageIndex Index => world.Index;

    private async Task<(Guid Node, Guid Item)> Accepted()
    {
        var node = await world.Rows.Node();
        return (node, await world.Rows.Item(Space.CommonsId, node));
    }

    private IndexedPassage Held(Guid item) =>
        new(Guid.CreateVersion7(), item, Space.CommonsId, "tests", $"title {item:N}", Secret(item), Encoder.EncodePassages([Secret(item)])[0]);

    private static string Secret(Guid item) => $"The secret word of this item is w{item:N}.";

    private async Task<string> Answer(Guid item)
    {
        var answer = await world.As(Actor.System, services => services.GetRequiredService<Inquiry>()
            .Ask(new AskRequest($"What is the secret word w{item:N}?"), Actor.System, TestContext.Current.CancellationToken));
        return answer.Text;
    }
}
