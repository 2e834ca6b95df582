using Knowledge.Kernel.Actions;
using Knowledge.Network.Keys;
using Knowledge.Network.Nodes;
using Knowledge.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Knowledge.Host.Tests.Keys;

/// <summary>A node acts only for itself, and only its owner and administrators act for it.</summary>
public sealed class KeyPolicyTests(KeyWorld world) : IClassFixture<KeyWorld>
{
    private static readonly Actor Owner = Actor.User(Guid.CreateVersion7(), "Ann", Role.Member);

    public static TheoryData<string> Strangers => ["anonymous", "another node", "another person", "an operator", "a reviewer"];

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Nobody_else_adds_rotates_or_revokes_a_key(string who)
    {
        var node = await world.Join(owner: Owner.UserId);
        var actor = await Stranger(who);
        var key = TestKey.P256();
        var first = (await world.Keys(node)).Single();

        await Forbidden(actor, actions => actions.NodeKeys.Add(node.Id, key.Public, key.ProofFor(node)));
        await Forbidden(actor, actions => actions.NodeKeys.Rotate(node.Id, key.Public, key.ProofFor(node), 0));
        await Forbidden(actor, actions => actions.NodeKeys.Revoke(first.Id));

        var after = (await world.Keys(node)).Single();
        Assert.Equal((NodeKeyStatus.Active, null), (after.Status, after.ValidUntil));
        Assert.DoesNotContain(System.Text.Json.JsonDocument.Parse(key.Public.ToString()).RootElement.GetProperty("x").GetString()!, await world.SignInKeys(node), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Strangers))]
    public async Task Nobody_else_beats_the_heart_of_a_node_or_retires_it(string who)
    {
        var node = await world.Join(owner: Owner.UserId);
        var actor = await Stranger(who);

        await Forbidden(actor, actions => actions.Nodes.Heartbeat(node.Id));
        await Forbidden(actor, actions => actions.Nodes.Retire(node.Id));
        await Forbidden(actor, actions => actions.Nodes.GoOffline(node.Id));
    }

    [Fact]
    public async Task What_happens_by_itself_is_done_by_nobody()
    {
        var node = await world.Join(owner: Owner.UserId);
        var key = (await world.Keys(node)).Single().Id;
        foreach (var actor in (Actor[])[node.Actor, Owner, KeyWorld.Admin, await Stranger("another node"), Actor.Anonymous])
        {
            await Forbidden(actor, actions => actions.NodeKeys.PhaseOut(key, world.Clock.GetUtcNow()));
            await Forbidden(actor, actions => actions.NodeKeys.Expire(key));
        }

        await Forbidden(node.Actor, actions => actions.Nodes.Retire(node.Id));
        await Forbidden(node.Actor, actions => actions.Nodes.GoOffline(node.Id));
    }

    [Theory]
    [InlineData("itself")]
    [InlineData("its owner")]
    [InlineData("an administrator")]
    public async Task The_node_its_owner_and_administrators_do(string who)
    {
        var node = await world.Join(owner: Owner.UserId);
        var actor = who switch { "itself" => node.Actor, "its owner" => Owner, _ => KeyWorld.Admin };
        var (second, third) = (TestKey.Ed25519(), TestKey.P256());

        await world.Act(actor, actions => actions.NodeKeys.Add(node.Id, second.Public, second.ProofFor(node)));
        await world.Act(actor, actions => actions.NodeKeys.Rotate(node.Id, third.Public, third.ProofFor(node), 1));
        await world.Act(actor, async actions => await actions.NodeKeys.Revoke((await world.Keys(node))[0].Id));

        Assert.Equal([NodeKeyStatus.Revoked, NodeKeyStatus.Active, NodeKeyStatus.Active], (await world.Keys(node)).Select(key => key.Status));
    }

    [Fact]
    public async Task Everybody_may_read_keys_since_they_prove_who_voted()
    {
        var node = await world.Join();
        Assert.True(await world.Act(Actor.Anonymous, actions => actions.NodeKeys.Read().AnyAsync(key => key.NodeId == node.Id)));
    }

    private async Task<Actor> Stranger(string who) => who switch
    {
        "anonymous" => Actor.Anonymous,
        "another node" => (await world.Join()).Actor,
        "another person" => Actor.User(Guid.CreateVersion7(), "Bob", Role.Member),
        "an operator" => Actor.User(Guid.CreateVersion7(), "Operator", Role.Operator),
        _ => Actor.User(Guid.CreateVersion7(), "Reviewer", Role.Reviewer),
    };

    private async Task Forbidden(Actor actor, Func<Actions, Task> action)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(() => world.Act(actor, action));
        Assert.Equal(FailureCode.Forbidden, refusal.Failures[0].Code);
    }
}
