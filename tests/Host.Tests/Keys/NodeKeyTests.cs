using Knowledge.Kernel.Actions;
using Knowledge.Network.Keys;
using Knowledge.Network.Nodes;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Knowledge.Host.Tests.Keys;

/// <summary>The keys of a node, from the first to the last.</summary>
public sealed class NodeKeyTests(KeyWorld world) : IClassFixture<KeyWorld>
{
    private const string Overdue = "network.NodeKey.Overdue";

    [Fact]
    public async Task A_node_has_the_key_that_it_registered_and_those_that_it_adds()
    {
        var node = await world.Join();
        var second = TestKey.Ed25519();

        await Add(node.Actor, node, second);

        var keys = await world.Keys(node);
        Assert.Equal([node.Key.Public.Thumbprint, second.Public.Thumbprint], keys.Select(key => key.Thumbprint));
        Assert.All(keys, key => Assert.Equal((NodeKeyStatus.Active, null, null), (key.Status, key.ValidUntil, key.RevokedAt)));
        Assert.True(await SignsIn(node, node.Key) && await SignsIn(node, second));
    }

    [Fact]
    public async Task A_key_is_never_used_twice_by_whomever()
    {
        var (node, other) = (await world.Join(), await world.Join(TestKey.Ed25519()));
        var revoked = TestKey.P256();
        await world.Act(node.Actor, async actions => await actions.NodeKeys.Revoke((await actions.NodeKeys.Add(node.Id, revoked.Public, revoked.ProofFor(node))).Id));

        foreach (var key in (TestKey[])[node.Key, other.Key, revoked])
        {
            foreach (var who in (JoinedNode[])[node, other])
            {
                Assert.Contains("A key is never used twice", await Refused(FailureCode.Conflict, () => Add(who.Actor, who, key)), StringComparison.Ordinal);
                await Refused(FailureCode.Conflict, () => Rotate(who.Actor, who, key));
            }

            await Refused(FailureCode.Conflict, () => world.Join(key));
        }
    }

    [Fact]
    public async Task A_key_that_is_not_proven_is_refused()
    {
        var (node, other) = (await world.Join(), await world.Join());
        var key = TestKey.Ed25519();
        string[] proofs = [node.Key.ProofFor(node), key.ProofFor(other), key.Sign($"knowledge-register-v1\n{node.Id:D}\n{key.Public.Thumbprint}"), "AAAA"];

        foreach (var proof in proofs)
        {
            await Refused("BAD_SIGNATURE", () => world.Act(node.Actor, actions => actions.NodeKeys.Add(node.Id, key.Public, proof)));
            await Refused("BAD_SIGNATURE", () => world.Act(node.Actor, actions => actions.NodeKeys.Rotate(node.Id, key.Public, proof)));
        }

        Assert.Single(await world.Keys(node));
    }

    [Fact]
    public async Task Rotation_lets_the_old_keys_count_until_the_overlap_ends()
    {
        var node = await world.Join();
        var successor = TestKey.Ed25519();
        var end = world.Clock.GetUtcNow().AddHours(24);

        await Rotate(node.Actor, node, successor);

        var keys = await world.Keys(node);
        Assert.Equal(end, keys[0].ValidUntil!.Value, TimeSpan.FromMilliseconds(1));
        Assert.Null(keys[1].ValidUntil);
        Assert.True(await SignsIn(node, node.Key) && await SignsIn(node, successor));
        Assert.Equal(0, await world.Do(Overdue));

        world.Clock.Advance(TimeSpan.FromHours(24));
        Assert.Equal(1, await world.Do(Overdue));

        Assert.Equal([NodeKeyStatus.Expired, NodeKeyStatus.Active], (await world.Keys(node)).Select(key => key.Status));
        Assert.False(await SignsIn(node, node.Key));
        Assert.True(await SignsIn(node, successor));
        Assert.Equal(0, await world.Do(Overdue));
    }

    [Fact]
    public async Task A_second_rotation_gives_nobody_more_time_and_one_without_overlap_none()
    {
        var node = await world.Join();
        await Rotate(node.Actor, node, TestKey.P256(), 1);
        var end = (await world.Keys(node))[0].ValidUntil;

        await Rotate(node.Actor, node, TestKey.P256(), 720);
        Assert.Equal(end, (await world.Keys(node))[0].ValidUntil);

        var last = TestKey.P256();
        await Rotate(node.Actor, node, last, 0);
        Assert.False(await SignsIn(node, node.Key));
        Assert.True(await SignsIn(node, last));
        Assert.Equal(3, await world.Do(Overdue));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(720.1)]
    [InlineData(double.NaN)]
    public async Task An_overlap_out_of_its_bounds_is_refused(double hours)
    {
        var node = await world.Join();
        await Refused(FailureCode.Invalid, () => Rotate(node.Actor, node, TestKey.P256(), hours));
    }

    [Fact]
    public async Task A_node_keeps_its_last_key_which_others_may_take_from_it()
    {
        var owner = Actor.User(Guid.CreateVersion7(), "Ann", Role.Member);
        var node = await world.Join(owner: owner.UserId);
        var first = (await world.Keys(node))[0].Id;
        Assert.Contains("Add another one first", await Refused("LAST_KEY", () => Revoke(node.Actor, first)), StringComparison.Ordinal);

        var second = TestKey.P256();
        await Rotate(node.Actor, node, second, 1);
        await Revoke(node.Actor, first);
        await Refused(FailureCode.Conflict, () => Revoke(node.Actor, first));
        await Refused("LAST_KEY", async () => await Revoke(node.Actor, (await world.Keys(node))[1].Id));

        await Revoke(owner, (await world.Keys(node))[1].Id);
        Assert.All(await world.Keys(node), key => Assert.Equal((NodeKeyStatus.Revoked, true), (key.Status, key.RevokedAt is not null)));
        Assert.False(await SignsIn(node, second));
    }

    [Fact]
    public async Task Two_keys_revoked_at_once_leave_the_node_one()
    {
        var node = await world.Join();
        await Add(node.Actor, node, TestKey.P256());
        var keys = await world.Keys(node);

        var revocations = keys.Select(key => Task.Run(() => Revoke(node.Actor, key.Id))).ToList();
        await Task.WhenAll(revocations).ContinueWith(_ => { }, TaskScheduler.Default);

        Assert.Equal("LAST_KEY", Assert.IsType<Refusal>(Assert.Single(revocations, one => one.IsFaulted).Exception!.InnerException).Failures[0].Code);
        Assert.Single(await world.Keys(node), key => key.Status == NodeKeyStatus.Active);
    }

    [Fact]
    public async Task Retirement_revokes_every_key_and_gives_none()
    {
        var node = await world.Join();
        await Add(node.Actor, node, TestKey.Ed25519());

        await world.Act(KeyWorld.Admin, actions => actions.Nodes.Retire(node.Id));

        Assert.All(await world.Keys(node), key => Assert.Equal(NodeKeyStatus.Revoked, key.Status));
        Assert.Equal(0L, await world.Rows.Value<long>("SELECT count(*) FROM accounts.clients WHERE client_id = $1", node.Id.ToString()));
        await Refused("RETIRED", () => Add(KeyWorld.Admin, node, TestKey.P256()));
    }

    [Fact]
    public async Task There_is_an_end_to_the_number_of_keys()
    {
        var node = await world.Join();
        for (var added = 1; added < 10; added++)
            await Add(node.Actor, node, TestKey.P256());

        await Refused("TOO_MANY_KEYS", () => Add(node.Actor, node, TestKey.P256()));

        await Revoke(node.Actor, (await world.Keys(node))[3].Id);
        await Add(node.Actor, node, TestKey.P256());
    }

    [Fact]
    public async Task Each_change_of_a_key_is_an_event()
    {
        var node = await world.Join();
        await Rotate(node.Actor, node, TestKey.P256(), 1);
        var keys = await world.Keys(node);
        await Revoke(node.Actor, keys[0].Id);

        Assert.Equal("Register,PhaseOut,Revoke", await Events(keys[0].Id));
        Assert.Equal("Rotate", await Events(keys[1].Id));
    }

    private Task<string> Events(Guid key) => world.Rows.Value<string>("SELECT string_agg(action, ',' ORDER BY id) FROM kernel.events WHERE record_id = $1", key);

    private async Task<bool> SignsIn(JoinedNode node, TestKey key)
    {
        var coordinate = System.Text.Json.JsonDocument.Parse(key.Public.ToString()).RootElement.GetProperty("x").GetString()!;
        return (await world.SignInKeys(node)).Contains(coordinate, StringComparison.Ordinal);
    }

    private Task Add(Actor actor, JoinedNode node, TestKey key) => world.Act(actor, actions => actions.NodeKeys.Add(node.Id, key.Public, key.ProofFor(node)));

    private Task Rotate(Actor actor, JoinedNode node, TestKey key, double hours = 24) =>
        world.Act(actor, actions => actions.NodeKeys.Rotate(node.Id, key.Public, key.ProofFor(node), hours));

    private Task Revoke(Actor actor, Guid key) => world.Act(actor, actions => actions.NodeKeys.Revoke(key));

    private static async Task<string> Refused(string code, Func<Task> action)
    {
        var refusal = await Assert.ThrowsAsync<Refusal>(action);
        Assert.Equal(code, refusal.Failures[0].Code);
        return refusal.Message;
    }
}
