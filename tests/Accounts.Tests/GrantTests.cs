using System.Net.Http.Json;
using Knowledge.Accounts.Grants;
using Knowledge.Accounts.Groups;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowledge.Accounts.Tests;

/// <summary>Rights that are given without a new version of the code.</summary>
public sealed class GrantTests
{
    [Fact]
    public async Task A_person_may_what_it_was_given_until_it_is_withdrawn()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bob, group) = (await world.Person("bob"), await world.Group("editors"));
        Assert.False(await world.MayDescribe(bob, group));

        var grant = await world.Give(bob);
        Assert.Equal("Admin", grant.GivenBy);
        await GrantWorld.Until(() => world.MayDescribe(bob, group));

        await world.AsAdmin(actions => actions.Grants.Withdraw(grant.Id));
        await GrantWorld.Until(async () => !await world.MayDescribe(bob, group));
    }

    [Fact]
    public async Task A_right_within_a_record_is_none_to_another()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var robot = Actor.Node(Guid.CreateVersion7(), "robot-1");
        var (ours, theirs) = (await world.Group("ours"), await world.Group("theirs"));
        await world.Give(robot, ActorGrant.Everything, ours.Id);

        await GrantWorld.Until(() => world.MayDescribe(robot, ours));
        Assert.False(await world.MayDescribe(robot, theirs));
        Assert.Equal(["ours"], await world.As(robot, actions => actions.Groups.Read().Select(group => group.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_group_passes_its_rights_on_to_its_members()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bob, staff, other) = (await world.Person("bob"), await world.Group("staff"), await world.Group("other"));
        await world.AsAdmin(actions => actions.Grants.Give(nameof(Group), nameof(Group.Describe), GranteeKind.Group, staff.Id));
        Assert.False(await world.MayDescribe(bob, other));

        var member = await world.AsAdmin(actions => actions.GroupMembers.Add(staff.Id, userId: bob.Id));
        await GrantWorld.Until(() => world.MayDescribe(bob, other));
        Assert.Equal([staff.Id], await world.As(bob, actions => Task.FromResult(actions.Actor.GroupIds)));

        await world.AsAdmin(actions => actions.GroupMembers.Remove(member.Id));
        await GrantWorld.Until(async () => !await world.MayDescribe(bob, other));
    }

    [Fact]
    public async Task A_group_that_ends_takes_its_members_and_rights_along()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bob, staff) = (await world.Person("bob"), await world.Group("staff"));
        await world.AsAdmin(actions => actions.Grants.Give(nameof(Group), ActorGrant.Reading, GranteeKind.Group, staff.Id));
        await world.AsAdmin(actions => actions.GroupMembers.Add(staff.Id, userId: bob.Id));

        await world.AsAdmin(actions => actions.Groups.Dissolve(staff.Id));

        Assert.Equal((0, 0), await world.AsAdmin(async actions => (await actions.Grants.Read().CountAsync(), await actions.GroupMembers.Read().CountAsync())));
    }

    [Fact]
    public async Task A_grant_ends_at_its_time()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bob, group) = (await world.Person("bob"), await world.Group("editors"));
        await world.Give(bob, until: host.Clock.GetUtcNow().AddSeconds(10));
        await GrantWorld.Until(() => world.MayDescribe(bob, group));

        host.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.False(await world.MayDescribe(bob, group));
    }

    [Fact]
    public async Task What_another_host_changed_is_known_after_half_a_minute()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bob, group) = (await world.Person("bob"), await world.Group("editors"));
        var grant = await world.Give(bob);
        await GrantWorld.Until(() => world.MayDescribe(bob, group));
        await host.Run(services => services.GetRequiredService<KnowledgeDb>().Set<Grant>().Where(row => row.Id == grant.Id).ExecuteDeleteAsync());
        Assert.True(await world.MayDescribe(bob, group));

        host.Clock.Advance(Standing.Remembered);

        Assert.False(await world.MayDescribe(bob, group));
    }

    [Fact]
    public async Task A_request_acts_with_the_groups_of_who_sent_it()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var (bob, staff) = (await world.Person("bob"), await world.Group("staff"));
        await world.AsAdmin(actions => actions.GroupMembers.Add(staff.Id, userId: bob.Id));
        using var browser = host.Browser();
        await browser.PostAsync($"/enter?email=bob@example.org&password={Uri.EscapeDataString(AccountsHost.Password)}", null);

        await GrantWorld.Until(async () => (await browser.GetFromJsonAsync<Guid[]>("/groups"))!.SequenceEqual([staff.Id]));
    }

    [Theory]
    [InlineData("Grop", "Describe", "resource", "There is no resource 'Grop'. Name one of Application, Authenticator, Consent, ExternalLogin, Grant, Group, GroupMember, Incident, KnownDevice, Letter, Passkey, PersonInvitation, PersonalToken, Session, TokenKey, User.")]
    [InlineData("Group", "Descirbe", "action", "Group has no action 'Descirbe'. Name one of Read, Describe, Dissolve, Form, *.")]
    public async Task What_cannot_be_granted_is_refused(string resource, string action, string path, string message)
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bob = await world.Person("bob");
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.AsAdmin(actions => actions.Grants.Give(resource, action, GranteeKind.User, bob.Id!.Value)));
        Assert.Equal((message, path), (refusal.Message, Assert.Single(Assert.Single(refusal.Failures).Path)));
    }

    [Fact]
    public async Task Nobody_is_given_what_has_ended_and_nothing_is_given_to_nobody()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bob = await world.Person("bob");
        async Task Refused(string path, Func<Task> work) =>
            Assert.Equal([path], Assert.Single((await Assert.ThrowsAsync<Refusal>(work)).Failures).Path);

        await Refused("expiresAt", () => world.Give(bob, until: host.Clock.GetUtcNow()));
        await Refused("granteeId", () => world.Give(Actor.User(Guid.CreateVersion7(), "nobody")));
        var staff = await world.Group("staff");
        await Refused("userId", () => world.AsAdmin(actions => actions.GroupMembers.Add(staff.Id)));
        await Refused("nodeId", () => world.AsAdmin(actions => actions.GroupMembers.Add(staff.Id, bob.Id, bob.Id)));
    }

    [Fact]
    public async Task Only_administrators_give()
    {
        await using var host = await AccountsHost.Start();
        var world = new GrantWorld(host);
        var bob = await world.Person("bob");
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.As(bob, actions => actions.Grants.Give(nameof(Group), ActorGrant.Everything, GranteeKind.User, bob.Id!.Value)));
        Assert.Equal(FailureCode.Forbidden, Assert.Single(refusal.Failures).Code);
    }
}
