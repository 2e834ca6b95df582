using Knowledge.Kernel.Policies;
using Knowledge.Kernel.Reading;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Knowledge.Sample.Riddles;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Rules;

/// <summary>Neither a record without an owner nor a node has a <c>UserId</c>, and yet the record is not the node's.</summary>
public sealed class NullIsNobodyTests(World world) : IClassFixture<World>
{
    private static readonly Actor Robot = People.Robot;

    [Fact]
    public async Task A_record_of_nobody_is_not_that_of_an_actor_without_a_key()
    {
        await using var system = world.As(Actor.System);
        var orphan = await system.Actions.Notes.Write((await world.DeskOf()).Id, "found");
        Assert.Null(orphan.AuthorId);
        foreach (var actor in new[] { Robot, Actor.Anonymous })
        {
            await using var caller = world.As(actor);
            Assert.Equal(0, await caller.Actions.Notes.Read().CountAsync(row => row.Id == orphan.Id));
            Assert.False(RuleBook<Note>.MayRun(nameof(Note.Rewrite), actor, orphan));
            await Assert.ThrowsAsync<Refusal>(() => caller.Actions.Notes.Rewrite(orphan.Id, "mine"));
        }
    }

    [Fact]
    public async Task A_place_of_nobody_is_not_that_of_an_actor_without_a_key()
    {
        await using var admin = world.As(People.Admin);
        var desk = await world.DeskOf(People.Ann);
        await admin.Actions.DeskMembers.Seat(desk.Id);
        var note = await world.NoteOf(People.Ann, desk);
        await using var robot = world.As(Robot);
        Assert.Equal(0, await robot.Actions.Notes.Read().CountAsync(row => row.Id == note.Id));
        (await Some.Refused(robot.Actions.Notes.Write(desk.Id, "mine"))).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public async Task A_set_of_keys_holds_nothing_of_nobody_for_an_actor_without_a_key()
    {
        var own = KeySet.Of<Note>((note, actor) => note.AuthorId == actor.UserId);
        await using var system = world.As(Actor.System);
        var orphan = await system.Actions.Notes.Write((await world.DeskOf()).Id, "found");
        var anns = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann));

        Assert.Empty(await Keys(Robot));
        Assert.Empty(await Keys(Actor.Anonymous));
        Assert.Superset(new HashSet<Guid> { anns.Id }, (await Keys(People.Ann)).ToHashSet());
        Assert.DoesNotContain(orphan.Id, await Keys(People.Ann));

        async Task<IReadOnlySet<Guid>> Keys(Actor actor) => (await system.KeySets.Read(actor, [(own, null)], TestContext.Current.CancellationToken))[0];
    }

    // Which riddles of nobody (true), of Ann (false), an actor with the rule switched on may read.
    [Theory]
    [InlineData(0, "Robot", false, false)]
    [InlineData(0, "Ann", false, true)]
    [InlineData(1, "Robot", false, false)]
    [InlineData(1, "Bob", true, true)]
    [InlineData(1, "Ann", true, false)]
    [InlineData(2, "Ann", false, false)]
    [InlineData(2, "Robot", true, true)]
    [InlineData(3, "Robot", false, false)]
    public async Task What_is_not_known_of_an_actor_allows_nothing(int rule, string who, bool nobodys, bool anns)
    {
        await using var system = world.As(Actor.System);
        var (orphan, own) = (await Make(system, null), await Make(system, People.Ann.Id));
        Assert.Equal((nobodys, anns), await Sees(Named(who, rule), orphan, own));
    }

    [Theory]
    [InlineData("Robot", false, false)]
    [InlineData("Ann", false, true)]
    [InlineData("Bob", false, false)]
    public async Task A_rule_that_forbids_all_but_one_forbids_those_who_are_nobody(string who, bool nobodys, bool anns)
    {
        await using var system = world.As(Actor.System);
        var (orphan, own) = (await Make(system, null), await Make(system, People.Ann.Id));
        Assert.Equal((nobodys, anns), await Sees(Named(who, 0, 1, 2, 4), orphan, own));
    }

    private static Actor Named(string who, params int[] rules) =>
        (who switch { "Ann" => People.Ann, "Bob" => People.Bob, _ => Robot }) with { GroupIds = [.. rules.Select(Riddle.Switch)] };

    private static Task<Riddle> Make(Caller system, Guid? maker) => system.Actions.Riddles.Make(maker, 1, false, null);

    private async Task<(bool Orphan, bool Own)> Sees(Actor actor, Riddle orphan, Riddle own)
    {
        await using var caller = world.As(actor);
        var seen = await caller.Actions.Riddles.Read().Where(row => row.Id == orphan.Id || row.Id == own.Id).Select(row => row.Id).ToListAsync();
        return (seen.Contains(orphan.Id), seen.Contains(own.Id));
    }
}
