using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Settings;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Actions;

/// <summary>An upsert makes a record or changes the one of the same identity.</summary>
public sealed class UpsertTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task The_one_that_exists_takes_over_what_is_not_its_identity_or_immutable()
    {
        await using var ann = world.As(People.Ann);
        var first = await ann.Actions.Settings.Put(Owner, "colour", "red", "top");
        var second = await ann.Actions.Settings.Put(Owner, "colour", "blue");
        var other = await ann.Actions.Settings.Put(Owner, "size", "big");

        Assert.Equal(first.Id, second.Id);
        Assert.NotEqual(first.Id, other.Id);
        var kept = await ann.Actions.Settings.Read().SingleAsync(row => row.Id == first.Id);
        Assert.Equal(("blue", "red", null, second.CreatedAt), (kept.Value, kept.First, kept.Place, kept.CreatedAt));
        var events = await ann.EventsOf(first.Id);
        Assert.Equal(["Put", "Put"], events.Select(row => row.Action));
        Assert.Equal("""{"place":["top",null],"value":["red","blue"]}""", Some.Json(events[1].Changes.RootElement));
    }

    [Fact]
    public async Task A_unique_field_is_an_identity()
    {
        await using var ann = world.As(People.Ann);
        var first = await ann.Actions.Settings.PutAt(Owner, "left", "red");
        var owner = Guid.CreateVersion7();
        var second = await ann.Actions.Settings.PutAt(owner, "left", "blue");

        Assert.Equal((first.Id, owner, "blue"), (second.Id, second.OwnerId, second.Value));
    }

    [Fact]
    public async Task Policies_judge_the_result()
    {
        await using var ann = world.As(People.Ann);
        var first = await ann.Actions.Settings.Put(Owner, "mood", "good");

        (await Some.Refused(ann.Actions.Settings.Put(Owner, "mood", "forbidden"))).HasCode(FailureCode.Forbidden);
        Assert.Equal("good", (await ann.Actions.Settings.Read().SingleAsync(row => row.Id == first.Id)).Value);
    }

    [Fact]
    public async Task What_the_actor_may_not_see_is_a_conflict_and_stays()
    {
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        var hidden = await ann.Actions.Settings.Put(Owner, "pin", "secret");

        var refusal = Assert.Single((await Some.Refused(bob.Actions.Settings.Put(Owner, "pin", "mine"))).Failures);
        Assert.Equal((FailureCode.Conflict, "ownerId"), (refusal.Code, refusal.Path[0]));
        Assert.Equal("secret", (await ann.Actions.Settings.Read().SingleAsync(row => row.Id == hidden.Id)).Value);
    }

    [Fact]
    public async Task Another_value_that_is_taken_is_a_conflict()
    {
        await using var ann = world.As(People.Ann);
        await ann.Actions.Settings.Put(Owner, "a", "1", "middle");

        (await Some.Refused(ann.Actions.Settings.Put(Owner, "b", "1", "middle"))).HasCode(FailureCode.Conflict, "place");
    }

    [Fact]
    public async Task Of_many_at_once_one_makes_it_and_the_others_change_it()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            await using var ann = world.As(People.Ann);
            return await ann.Actions.Settings.Put(Owner, "race", $"{number}");
        }));

        Assert.Single(made.Select(setting => setting.Id).Distinct());
        await using var reader = world.As(People.Ann);
        Assert.Equal(6, (await reader.EventsOf(made[0].Id)).Count);
    }

    private static Guid Owner => People.Ann.UserId!.Value;
}
