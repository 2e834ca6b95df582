using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Groups;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Items;
using Knowledge.Library.Spaces;
using Knowledge.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Spaces;

/// <summary>What members of a space may do in it, by their role.</summary>
public sealed class SpaceTests(NetworkWorld world) : IClassFixture<NetworkWorld>
{
    private static readonly Actor Ann = Actor.User(Guid.CreateVersion7(), "Ann", Role.Member);
    private static readonly Actor Bob = Actor.User(Guid.CreateVersion7(), "Bob", Role.Member);
    private static readonly Actor Admin = Actor.User(Guid.CreateVersion7(), "Admin", Role.Administrator);

    [Fact]
    public async Task Who_makes_a_space_owns_it()
    {
        var space = await Made(SpaceVisibility.Private);

        Assert.Equal([SpaceRole.Owner], await world.Act(Ann, actions => actions.SpaceMembers.Read().Where(member => member.SpaceId == space).Select(member => member.Role).ToListAsync()));
        await world.Act(Ann, actions => actions.Spaces.Describe(space, "Renamed", "by its owner"));
        await Refused(FailureCode.NotFound, Bob, actions => actions.Spaces.Describe(space, "Taken", ""));
        await Refused(FailureCode.Forbidden, Actor.Anonymous, actions => actions.Spaces.Create("Nobody's"));
    }

    [Theory]
    [InlineData(SpaceRole.Reader, false)]
    [InlineData(SpaceRole.Contributor, true)]
    [InlineData(SpaceRole.Reviewer, true)]
    [InlineData(SpaceRole.Owner, true)]
    public async Task A_node_adds_items_from_contributor_on(SpaceRole role, bool may)
    {
        var space = await Made(SpaceVisibility.Private);
        var node = Actor.Node(await world.Rows.Node(), "node");
        await world.Act(Ann, actions => actions.SpaceMembers.Add(space, role, nodeId: node.NodeId));

        if (may)
            Assert.Equal(space, (await world.Act(node, actions => Submit(actions, space))).SpaceId);
        else
            await Refused(FailureCode.Forbidden, node, actions => Submit(actions, space));
    }

    [Fact]
    public async Task An_internal_space_is_read_by_every_node_but_added_to_by_members_unless_it_is_open()
    {
        var space = await Made(SpaceVisibility.Internal);
        var stranger = Actor.Node(await world.Rows.Node(), "stranger");
        Assert.True(await world.Act(stranger, actions => actions.Spaces.Read().AnyAsync(row => row.Id == space)));
        Assert.False(await world.Act(Actor.Anonymous, actions => actions.Spaces.Read().AnyAsync(row => row.Id == space)));
        await Refused(FailureCode.Forbidden, stranger, actions => Submit(actions, space));

        await world.Act(Ann, actions => actions.Spaces.Share(space, SpaceVisibility.Internal, isOpen: true));

        await world.Act(stranger, actions => Submit(actions, space));
    }

    [Fact]
    public async Task A_hidden_space_refuses_a_stranger_in_the_same_words_as_one_that_does_not_exist()
    {
        var space = await Made(SpaceVisibility.Private);
        var stranger = Actor.Node(await world.Rows.Node(), "stranger");

        var hidden = await Refused(FailureCode.Forbidden, stranger, actions => Submit(actions, space));
        var missing = await Refused(FailureCode.Forbidden, stranger, actions => Submit(actions, Guid.CreateVersion7()));

        Assert.Equal(missing, hidden);
    }

    [Fact]
    public async Task A_group_takes_part_with_all_who_are_in_it()
    {
        var space = await Made(SpaceVisibility.Private);
        var group = await world.Act(Admin, actions => actions.Groups.Form($"group {Guid.CreateVersion7():N}"));
        await world.Act(Ann, actions => actions.SpaceMembers.Add(space, SpaceRole.Reader, groupId: group.Id));

        Assert.False(await world.Act(Bob, actions => actions.Spaces.Read().AnyAsync(row => row.Id == space)));
        Assert.True(await world.Act(Bob with { GroupIds = [group.Id] }, actions => actions.Spaces.Read().AnyAsync(row => row.Id == space)));
    }

    [Fact]
    public async Task The_last_owner_stays_until_there_is_another()
    {
        var space = await Made(SpaceVisibility.Private);
        var ann = await world.Act(Ann, actions => actions.SpaceMembers.Read().Where(member => member.SpaceId == space).Select(member => member.Id).SingleAsync());
        await Refused("LAST_OWNER", Ann, actions => actions.SpaceMembers.Remove(ann));
        await Refused("LAST_OWNER", Ann, actions => actions.SpaceMembers.ChangeRole(ann, SpaceRole.Reader));

        await world.Act(Ann, actions => actions.SpaceMembers.Add(space, SpaceRole.Owner, userId: Bob.UserId));
        await world.Act(Ann, actions => actions.SpaceMembers.Remove(ann));

        await Refused(FailureCode.NotFound, Ann, actions => actions.Spaces.Describe(space, "Mine again", ""));
    }

    [Fact]
    public async Task A_private_space_is_not_open_and_a_full_one_is_not_closed()
    {
        await Refused(FailureCode.Invalid, Ann, actions => actions.Spaces.Create("Open secret", visibility: SpaceVisibility.Private, isOpen: true));
        var space = await Made(SpaceVisibility.Private);
        await Refused(FailureCode.Invalid, Ann, actions => actions.SpaceMembers.Add(space, SpaceRole.Reader));
        await Refused(FailureCode.Invalid, Ann, actions => actions.SpaceMembers.Add(space, SpaceRole.Reader, userId: Bob.UserId, groupId: Guid.CreateVersion7()));
        await Refused("COMMONS", Admin, actions => actions.Spaces.Close(Space.CommonsId));
        await world.Rows.Item(space, await world.Rows.Node());
        await Refused("NOT_EMPTY", Ann, actions => actions.Spaces.Close(space));

        var empty = await Made(SpaceVisibility.Private);
        await world.Act(Ann, actions => actions.Spaces.Close(empty));
        Assert.False(await world.Act(Admin, actions => actions.Spaces.Read().AnyAsync(row => row.Id == empty)));
    }

    [Fact]
    public async Task Two_spaces_hold_the_same_content_each_once()
    {
        var (first, second) = (await Made(SpaceVisibility.Private), await Made(SpaceVisibility.Private));
        var node = Actor.Node(await world.Rows.Node(), "node");
        foreach (var space in (Guid[])[first, second])
            await world.Act(Ann, actions => actions.SpaceMembers.Add(space, SpaceRole.Contributor, nodeId: node.NodeId));
        await world.Act(node, actions => Submit(actions, first, "the same"));
        await world.Act(node, actions => Submit(actions, second, "the same"));

        await Refused(FailureCode.Conflict, node, actions => Submit(actions, first, "the same"));
    }

    [Fact]
    public async Task A_person_submits_in_the_name_of_their_own_node_alone()
    {
        var space = await Made(SpaceVisibility.Private);
        var (own, other) = (await world.Rows.Node(Ann.UserId), await world.Rows.Node());

        Assert.Equal(own, (await world.Act(Ann, actions => Submit(actions, space, nodeId: own))).SubmitterId);
        await Refused(FailureCode.Forbidden, Ann, actions => Submit(actions, space, nodeId: other));
    }

    [Fact]
    public async Task The_committee_of_a_private_space_is_drawn_from_its_reviewers()
    {
        var space = await Made(SpaceVisibility.Private);
        var submitter = await world.Rows.Node();
        var reviewers = new List<Guid>();
        for (var at = 0; at < 3; at++)
        {
            reviewers.Add(await world.Rows.Node());
            await world.Rows.Member(space, at == 0 ? SpaceRole.Owner : SpaceRole.Reviewer, node: reviewers[at]);
            await world.Rows.Member(space, SpaceRole.Contributor, node: await world.Rows.Node());
        }

        var item = await world.Rows.Item(space, submitter, "Submitted");
        var opened = await world.Ask(Actor.System, "mutation ($input: OpenRoundInput!) { openRound(input: $input) { record { seats { nodes { node { id } } } } errors { message } } }", new { input = new { itemId = item } });

        Assert.Empty(opened.GetProperty("openRound").GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("message").GetString()));
        var seats = opened.GetProperty("openRound").GetProperty("record").GetProperty("seats").GetProperty("nodes").EnumerateArray();
        Assert.Equal(reviewers.Order(), seats.Select(seat => seat.GetProperty("node").GetProperty("id").GetGuid()).Order());
    }

    [Fact]
    public async Task A_right_given_within_a_space_reaches_what_lives_there()
    {
        var (space, other) = (await Made(SpaceVisibility.Private), await Made(SpaceVisibility.Private));
        var node = await world.Rows.Node();
        var (item, hidden) = (await world.Rows.Item(space, node), await world.Rows.Item(other, node));
        await world.Act(Admin, actions => actions.Grants.Give(nameof(Item), ActorGrant.Reading, GranteeKind.Node, node, space));
        var guest = await world.Services.GetRequiredService<IStanding>().Of(Actor.Node(node, "guest"), TestContext.Current.CancellationToken);

        await world.Act(guest, async actions =>
        {
            await Policy.Of<Item>(actions).As(guest).On(item).Read().IsAllowed(by: "grant");
            await Policy.Of<Item>(actions).As(guest).On(hidden).Read().IsNotFound();
            Assert.Equal([item], await actions.Items.Read().Where(row => row.Id == item || row.Id == hidden).Select(row => row.Id).ToListAsync());
        });
    }

    private async Task<Guid> Made(SpaceVisibility visibility) =>
        (await world.Act(Ann, actions => actions.Spaces.Create($"space {Guid.CreateVersion7():N}", visibility: visibility))).Id;

    private static Task<Item> Submit(Actions actions, Guid space, string? body = null, Guid? nodeId = null) =>
        actions.Items.Submit("tests", "A title", body ?? Guid.CreateVersion7().ToString(), [], nodeId, space);

    /// <returns>The message, without the keys that it names.</returns>
    private async Task<string> Refused(string code, Actor actor, Func<Actions, Task> action)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Act(actor, action));
        Assert.Equal(code, refusal.Failures[0].Code);
        return refusal.Message;
    }
}
