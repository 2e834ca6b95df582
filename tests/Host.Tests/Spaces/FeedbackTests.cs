using Knowledge.Inference.Feedbacks;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>What is said of answers, who may know it, and what follows.</summary>
public sealed class FeedbackTests : IAsyncLifetime
{
    private const string Question = "What is the secret word?";

    private readonly NetworkWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Saying_it_again_on_the_same_question_replaces_what_was_said()
    {
        var (person, item) = (Person(), await Accepted(SpaceVisibility.Public));

        await Give(person, item, Usefulness.Useful);
        await Give(person, item, Usefulness.Wrong, "  what is the SECRET word? ");

        Assert.Equal(Usefulness.Wrong, Assert.Single(await Seen(person)).Verdict);
    }

    [Fact]
    public async Task One_sees_ones_own_and_reviewers_see_what_concerns_their_space()
    {
        var space = await world.Rows.Space(SpaceVisibility.Public);
        var (giver, reviewer, reader, stranger) = (Person(), Person(), Person(), Person());
        await world.Rows.Member(space, SpaceRole.Reviewer, user: reviewer.UserId);
        await world.Rows.Member(space, SpaceRole.Reader, user: reader.UserId);
        await Give(giver, await Accepted(SpaceVisibility.Public, space), Usefulness.Outdated);

        Assert.Single(await Seen(giver));
        Assert.Single(await Seen(reviewer));
        Assert.Empty(await Seen(reader));
        Assert.Empty(await Seen(stranger));
        Assert.Empty(await Seen(Actor.Anonymous));
    }

    [Fact]
    public async Task Nobody_says_anything_of_what_they_may_not_read_or_without_a_name()
    {
        var (hidden, open) = (await Accepted(SpaceVisibility.Private), await Accepted(SpaceVisibility.Public));

        await Assert.ThrowsAsync<Refusal>(() => Give(Person(), hidden, Usefulness.Wrong));
        await Assert.ThrowsAsync<Refusal>(() => Give(Actor.Anonymous, open, Usefulness.Wrong));
    }

    [Fact]
    public async Task Three_who_doubt_an_item_bring_it_before_another_committee_and_out_of_the_search()
    {
        var (doubted, twice, old) = (await Accepted(SpaceVisibility.Public), await Accepted(SpaceVisibility.Public), await Accepted(SpaceVisibility.Public));
        var people = new[] { Person(), Person(), Person() };
        foreach (var person in people)
        {
            await Give(person, doubted, Usefulness.Wrong);
            await Give(person, old, Usefulness.Wrong);
        }

        // One who says it of three questions is one; what was said before the item was accepted is over.
        for (var at = 0; at < 3; at++)
            await Give(people[0], twice, Usefulness.Outdated, $"{Question} {at}");
        await world.Rows.Run("UPDATE library.items SET decided_at = now() + interval '1 minute' WHERE id = $1", old);
        var loops = world.Services.GetServices<IHostedService>().Single(service => service.GetType().Name == "Triggering");
        await loops.StartAsync(TestContext.Current.CancellationToken);

        await Until(async () => await Status(doubted) != ItemStatus.Accepted);
        await Until(() => Task.FromResult(!world.Index.Holds(doubted)));

        await loops.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ItemStatus.Accepted, ItemStatus.Accepted), (await Status(twice), await Status(old)));
    }

    private static Actor Person() => Actor.User(Guid.CreateVersion7(), "Person", Role.Member);

    /// <summary>An accepted item that is in the index; its passage has the item's key.</summary>
    private async Task<Guid> Accepted(SpaceVisibility visibility, Guid? space = null)
    {
        var home = space ?? await world.Rows.Space(visibility);
        var item = await world.Rows.Item(home, await world.Rows.Node());
        await world.Rows.Run("UPDATE library.items SET decided_at = now() - interval '1 hour' WHERE id = $1", item);
        await world.Rows.Passage(item);
        world.Index.Add([new IndexedPassage(item, item, home, "tests", "title", "The secret word.", new float[384])]);
        return item;
    }

    private Task Give(Actor actor, Guid item, Usefulness verdict, string question = Question) =>
        world.Act(actor, actions => actions.Feedbacks.Give(item, question, verdict, "", TestContext.Current.CancellationToken));

    private Task<List<Feedback>> Seen(Actor actor) => world.Act(actor, actions => actions.Feedbacks.Read().ToListAsync());

    private Task<ItemStatus> Status(Guid item) => world.Act(Actor.System, actions => actions.Items.Read().Where(row => row.Id == item).Select(row => row.Status).SingleAsync());

    private static async Task Until(Func<Task<bool>> done)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (!await done())
            await timer.WaitForNextTickAsync(patience.Token);
    }
}
