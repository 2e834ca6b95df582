using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Knowledge.Network.Invitations;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Knowledge.Host.Tests.Keys;

/// <summary>Where a join token leads, and what for.</summary>
public sealed class JoinTokenTests(KeyWorld world) : IClassFixture<KeyWorld>
{
    private const string Invited = "library.SpaceAdmission.Invited";
    private static readonly Actor Ann = Actor.User(Guid.CreateVersion7(), "Ann", Role.Member);
    private static readonly Actor Bob = Actor.User(Guid.CreateVersion7(), "Bob", Role.Member);

    [Fact]
    public async Task Nodes_claim_only_the_domains_of_their_token_and_have_them_all_when_they_claim_none()
    {
        var token = (await world.Act(KeyWorld.Admin, actions => actions.Invitations.Issue(domains: ["physics", "medicine"]))).Secret!;

        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Join(token: token, domains: ["physics", "law"]));
        Assert.Equal(("DOMAIN_NOT_INVITED", "domains"), (refusal.Failures[0].Code, refusal.Failures[0].Path.Single()));
        Assert.Contains("not for law", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["medicine"], await Domains(await world.Join(token: token, domains: ["medicine"])));
        Assert.Equal(["physics", "medicine"], await Domains(await world.Join(token: token)));
    }

    [Fact]
    public async Task A_token_without_domains_leaves_the_choice_to_the_node()
    {
        Assert.Equal(["law"], await Domains(await world.Join(domains: ["law"])));
        Assert.Empty(await Domains(await world.Join()));
    }

    [Fact]
    public async Task Nodes_that_join_become_members_of_the_spaces_that_the_token_leads_into_once()
    {
        var (one, two) = (await Space(), await Space());
        var invitation = await world.Act(KeyWorld.Admin, actions => actions.Invitations.Issue());
        var early = await world.Join(token: invitation.Secret!);
        await world.Act(Ann, actions => actions.SpaceInvitations.Offer(one, invitation.Id, SpaceRole.Reviewer));
        await world.Act(Ann, actions => actions.SpaceInvitations.Offer(two, invitation.Id, SpaceRole.Reader));
        var late = await world.Join(token: invitation.Secret!);
        var stranger = await world.Join();
        while (await world.Do(Invited) > 0)
        {
        }

        Assert.Equal((SpaceRole.Reviewer, SpaceRole.Reader), (await RoleIn(one, early), await RoleIn(two, early)));
        Assert.Equal((SpaceRole.Reviewer, SpaceRole.Reader), (await RoleIn(one, late), await RoleIn(two, late)));
        Assert.Null(await RoleIn(one, stranger));

        await world.Act(Ann, async actions => await actions.SpaceMembers.Remove(await actions.SpaceMembers.Read().Where(member => member.SpaceId == one && member.NodeId == late.Id).Select(member => member.Id).SingleAsync()));
        Assert.Equal(0, await world.Do(Invited));
        Assert.Null(await RoleIn(one, late));
    }

    [Fact]
    public async Task Who_is_a_member_already_keeps_its_role()
    {
        var space = await Space();
        var invitation = await world.Act(KeyWorld.Admin, actions => actions.Invitations.Issue());
        var node = await world.Join(token: invitation.Secret!);
        await world.Act(Ann, actions => actions.SpaceMembers.Add(space, SpaceRole.Owner, nodeId: node.Id));
        await world.Act(Ann, actions => actions.SpaceInvitations.Offer(space, invitation.Id, SpaceRole.Reader));

        Assert.Equal(1, await world.Do(Invited));

        Assert.Equal(SpaceRole.Owner, await RoleIn(space, node));
        Assert.Equal(0, await world.Do(Invited));
    }

    [Fact]
    public async Task Only_an_owner_of_the_space_says_so_and_makes_nobody_an_owner_by_it()
    {
        var space = await Space();
        var invitation = (await world.Act(KeyWorld.Admin, actions => actions.Invitations.Issue())).Id;
        var node = (await world.Join()).Actor;
        foreach (var actor in (Actor[])[Bob, node, Actor.Anonymous])
            await Refused(FailureCode.Forbidden, actor, actions => actions.SpaceInvitations.Offer(space, invitation, SpaceRole.Reader));
        await Refused(FailureCode.Invalid, Ann, actions => actions.SpaceInvitations.Offer(space, invitation, SpaceRole.Owner));

        var offer = await world.Act(Ann, actions => actions.SpaceInvitations.Offer(space, invitation, SpaceRole.Reader));
        await Refused(FailureCode.Conflict, Ann, actions => actions.SpaceInvitations.Offer(space, invitation, SpaceRole.Reviewer));
        await Refused(FailureCode.NotFound, Bob, actions => actions.SpaceInvitations.Withdraw(offer.Id));
        await Refused(FailureCode.Forbidden, KeyWorld.Admin, actions => actions.SpaceAdmissions.Admit(node.NodeId!.Value));
    }

    [Fact]
    public async Task What_was_withdrawn_lets_nobody_in_and_a_space_that_closes_takes_it_along()
    {
        var space = await Space();
        var invitation = await world.Act(KeyWorld.Admin, actions => actions.Invitations.Issue());
        var offer = await world.Act(Ann, actions => actions.SpaceInvitations.Offer(space, invitation.Id, SpaceRole.Reader));
        var member = await world.Join(token: invitation.Secret!);
        await world.Do(Invited);
        await world.Act(Ann, actions => actions.SpaceInvitations.Withdraw(offer.Id));
        await world.Join(token: invitation.Secret!);

        Assert.Equal(0, await world.Do(Invited));
        Assert.Equal(SpaceRole.Reader, await RoleIn(space, member));

        await world.Act(Ann, actions => actions.SpaceInvitations.Offer(space, invitation.Id, SpaceRole.Reader));
        await world.Do(Invited);
        await world.Act(Ann, actions => actions.Spaces.Close(space));
        Assert.Equal(0, await world.Do(Invited));
    }

    private async Task<Guid> Space() => (await world.Act(Ann, actions => actions.Spaces.Create($"space {Guid.CreateVersion7():N}", visibility: SpaceVisibility.Private))).Id;

    private Task<SpaceRole?> RoleIn(Guid space, JoinedNode node) => world.Act(Actor.System, actions =>
        actions.SpaceMembers.Read().Where(member => member.SpaceId == space && member.NodeId == node.Id).Select(member => (SpaceRole?)member.Role).SingleOrDefaultAsync());

    private Task<IReadOnlyList<string>> Domains(JoinedNode node) =>
        world.Act(Actor.System, actions => actions.Nodes.Read().Where(one => one.Id == node.Id).Select(one => one.Domains).SingleAsync());

    private async Task Refused(string code, Actor actor, Func<Actions, Task> action)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Act(actor, action));
        Assert.Equal(code, refusal.Failures[0].Code);
    }
}
