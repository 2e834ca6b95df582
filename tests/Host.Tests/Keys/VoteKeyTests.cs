using Knowledge.Consensus.Votes;
using Knowledge.Kernel.Actions;
using Knowledge.Library.Spaces;
using Knowledge.Network.Keys;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Knowledge.Host.Tests.Keys;

/// <summary>A vote counts with any key that its node may sign with at that moment, and names it.</summary>
public sealed class VoteKeyTests(KeyWorld world) : IClassFixture<KeyWorld>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_vote_names_the_key_that_it_was_signed_with_and_verifies_after_its_end(int which)
    {
        var node = await world.Join();
        var second = TestKey.Ed25519();
        await world.Act(node.Actor, actions => actions.NodeKeys.Add(node.Id, second.Public, second.ProofFor(node)));
        var key = which == 0 ? node.Key : second;
        var round = await Round(node);

        var vote = await Vote(node, round, key);

        var keys = await world.Keys(node);
        Assert.Equal(keys[which].Id, vote.KeyId);
        await world.Act(node.Actor, actions => actions.NodeKeys.Revoke(keys[which].Id));
        var kept = (await world.Act(Actor.Anonymous, actions => actions.Votes.Read().Where(one => one.Id == vote.Id).Select(one => one.Key).ToListAsync())).Single();
        Assert.True(kept.Jwk.Verifies(await Statement(round), vote.Signature));
    }

    [Fact]
    public async Task The_end_of_a_key_counts_to_the_moment_before_anybody_has_marked_it()
    {
        var node = await world.Join();
        var successor = TestKey.P256();
        await world.Act(node.Actor, actions => actions.NodeKeys.Rotate(node.Id, successor.Public, successor.ProofFor(node), 1));
        var (early, late) = (await Round(node), await Round(node));

        world.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromMilliseconds(10));
        await Vote(node, early, node.Key);
        world.Clock.Advance(TimeSpan.FromMilliseconds(10));

        Assert.Equal("BAD_SIGNATURE", (await Assert.ThrowsAsync<Refusal>(() => Vote(node, late, node.Key))).Failures[0].Code);
        await Vote(node, late, successor);
    }

    [Fact]
    public async Task A_revoked_key_and_the_key_of_another_node_do_not_count()
    {
        var (node, other) = (await world.Join(), await world.Join());
        var second = TestKey.P256();
        var added = await world.Act(node.Actor, actions => actions.NodeKeys.Add(node.Id, second.Public, second.ProofFor(node)));
        await world.Act(node.Actor, actions => actions.NodeKeys.Revoke(added.Id));
        var round = await Round(node);

        Assert.Equal("BAD_SIGNATURE", (await Assert.ThrowsAsync<Refusal>(() => Vote(node, round, second))).Failures[0].Code);
        Assert.Equal("BAD_SIGNATURE", (await Assert.ThrowsAsync<Refusal>(() => Vote(node, round, other.Key))).Failures[0].Code);
        await Vote(node, round, node.Key);
    }

    /// <summary>A round in which the node is asked, open for a week; two others of its committee stay silent.</summary>
    private async Task<Guid> Round(JoinedNode node)
    {
        var item = await world.Rows.Item(Space.CommonsId, await world.Rows.Node(), "Validating");
        var round = await world.Rows.Round(item);
        await world.Rows.Run("UPDATE consensus.rounds SET deadline = now() + interval '7 days' WHERE id = $1", round);
        await world.Rows.Seat(round, node.Id);
        for (var silent = 0; silent < 2; silent++)
            await world.Rows.Seat(round, await world.Rows.Node());
        return round;
    }

    private async Task<Vote> Vote(JoinedNode node, Guid round, TestKey key)
    {
        var signature = key.Sign(await Statement(round));
        return await world.Act(node.Actor, actions => actions.Votes.Cast(round, Verdict.Accept, signature, "Read."));
    }

    private async Task<string> Statement(Guid round) => BallotStatement.Of(
        round, await world.Rows.Value<string>("SELECT i.digest FROM consensus.rounds r JOIN library.items i ON i.id = r.item_id WHERE r.id = $1", round), Verdict.Accept, "Read.");
}
