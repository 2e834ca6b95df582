using System.Text.Json;
using Knowledge.Inference.Asking;
using Knowledge.Inference.Encoding;
using Knowledge.Inference.Search;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>Actors with random memberships see the items of their spaces and no trace of others.</summary>
public sealed class HiddenSpacesTests : IAsyncLifetime
{
    private const int Actors = 1000;
    private const int Questions = 40;

    private const string Everything = """
        query All($ids: [ID!]!) {
          spaces(first: 12) { nodes { id size items(first: 5) { nodes { id } totalCount } members(first: 15) { nodes { role } } } totalCount }
          items(first: 30, filter: { domain: { eq: "tests" } }) { nodes { id space { id } } totalCount }
          itemGroups(by: [{ field: SPACE_ID }]) { keys { spaceId } count }
          rounds(first: 30) { nodes { id item { id } seats(first: 2) { nodes { id } } } totalCount }
          byDomain: rounds(first: 30, filter: { item: { domain: { eq: "tests" } } }) { totalCount }
          seats(first: 30) { totalCount }
          votes(first: 30) { totalCount }
          passages(first: 30) { nodes { id item { id } } totalCount }
          named: items(first: 30, filter: { id: { in: $ids } }) { totalCount }
        }
        """;

    private readonly Random random = new(20261128);
    private readonly NetworkWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_thousand_actors_see_what_their_spaces_hold_and_no_more()
    {
        var population = await Population.Settle(world.Rows, random);
        for (var turn = 0; turn < Actors; turn++)
        {
            var actor = population.Somebody(random);
            var readable = population.ReadableBy(actor);
            var items = population.Items.Where(item => readable.Contains(item.Space)).Select(item => item.Id).ToHashSet();
            var answer = await world.Ask(actor, Everything, new { ids = population.Items.Select(item => item.Id) });

            Assert.Equal(readable.Order(), Ids(answer, "spaces").Where(id => id != Space.CommonsId).Order());
            Assert.Equal(items.Order(), Ids(answer, "items").Order());
            foreach (var list in (string[])["items", "rounds", "byDomain", "seats", "votes", "passages", "named"])
                Assert.Equal(items.Count, answer.GetProperty(list).GetProperty("totalCount").GetInt32());
            Assert.Equal(items.Count, answer.GetProperty("itemGroups").EnumerateArray().Sum(group => group.GetProperty("count").GetInt32()));
            foreach (var space in answer.GetProperty("spaces").GetProperty("nodes").EnumerateArray())
                Assert.Equal(space.GetProperty("size").GetInt32(), space.GetProperty("items").GetProperty("totalCount").GetInt32());
            Assert.DoesNotContain(population.Items.Where(item => !items.Contains(item.Id)), hidden => answer.GetRawText().Contains(hidden.Id.ToString(), StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_answer_quotes_only_what_the_asker_may_read()
    {
        var population = await Population.Settle(world.Rows, random);
        var (encoder, index) = (world.Serving.Now.Encoder, world.Index);
        var texts = population.Items.Select(item => $"The secret word of this item is w{item.Id:N}.").ToList();
        var vectors = encoder.EncodePassages(texts);
        index.Add([.. population.Items.Select((item, at) => new IndexedPassage(Guid.CreateVersion7(), item.Id, item.Space, "tests", $"title {item.Id:N}", texts[at], vectors[at]))]);
        for (var turn = 0; turn < Questions; turn++)
        {
            var (actor, wanted) = (population.Somebody(random), population.Items[random.Next(population.Items.Count)]);
            var readable = population.ReadableBy(actor);
            // Twice: what one asker left in the cache is told to no other.
            for (var again = 0; again < 2; again++)
            {
                var answer = await world.As(actor, services => services.GetRequiredService<Inquiry>()
                    .Ask(new AskRequest($"What is the secret word w{wanted.Id:N}?") { DeadlineMs = AskRequest.LongestDeadline }, actor, TestContext.Current.CancellationToken));
                Assert.All(answer.Citations, citation => Assert.Contains(population.SpaceOf(citation.Source.ItemId), readable));
                Assert.Equal(readable.Contains(wanted.Space), answer.Text.Contains($"w{wanted.Id:N}", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Losing_a_membership_counts_for_the_next_question()
    {
        var (person, node) = (Actor.User(Guid.CreateVersion7(), "Reader"), await world.Rows.Node());
        var space = await world.Rows.Space(SpaceVisibility.Private);
        var member = await world.Rows.Member(space, SpaceRole.Reader, user: person.UserId);
        var item = await world.Rows.Item(space, node);
        Task<bool> Sees() => world.Act(person, actions => actions.Items.Read().AnyAsync(row => row.Id == item));
        Task<bool> Reaches() => world.As(person, async services => (await services.GetRequiredService<ReadableSpaces>().Of(person, default)).Spaces.Contains(space));
        Assert.True(await Sees());
        Assert.True(await Reaches());

        await world.Act(person, actions => actions.SpaceMembers.Remove(member));

        Assert.False(await Sees());
        Assert.False(await Reaches());
    }

    private static IEnumerable<Guid> Ids(JsonElement answer, string list) =>
        answer.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetGuid());
}
