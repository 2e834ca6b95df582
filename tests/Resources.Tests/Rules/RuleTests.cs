using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Rules;

public sealed class RuleTests(World world) : IClassFixture<World>
{
    private static readonly Actor Clerk = Actor.User(Guid.CreateVersion7(), "Clerk", Role.Operator);
    private static readonly Actor Critic = Actor.User(Guid.CreateVersion7(), "Critic", Role.Reviewer);

    [Fact]
    public async Task OnlyIf_rejects_where_If_would_show_nothing()
    {
        var desk = await world.DeskOf(People.Ann);
        await using var nobody = world.As(Actor.Anonymous);
        Assert.Throws<Refusal>(() => nobody.Actions.Desks.Read()).HasCode(FailureCode.Forbidden);
        (await nobody.Refused("{ desks { totalCount } }")).HasCode(FailureCode.Forbidden);
        (await nobody.Refused("query($id: ID!) { desk(id: $id) { name } }", new { id = desk.Id })).HasCode(FailureCode.Forbidden);
        (await nobody.Refused("subscription { deskChanged { name } }")).HasCode(FailureCode.Forbidden);

        await using var bob = world.As(People.Bob);
        Assert.Equal(desk.Name, (await bob.Ask("query($id: ID!) { desk(id: $id) { name } }", new { id = desk.Id })).Text("desk", "name"));
        Assert.Equal(1, await bob.Actions.Desks.Read().CountAsync(row => row.Id == desk.Id));
    }

    [Fact]
    public async Task Who_is_rejected_from_reading_is_not_told_what_exists()
    {
        var desk = await world.DeskOf();
        await using var nobody = world.As(Actor.Anonymous);
        (await Some.Refused(nobody.Actions.Desks.Rename(desk.Id, "ours"))).HasCode(FailureCode.Forbidden);
        (await Some.Refused(nobody.Actions.Desks.Rename(Guid.CreateVersion7(), "ours"))).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public async Task Unless_wins_over_every_If()
    {
        var desk = await world.DeskOf(People.Ann);
        var open = await world.NoteOf(People.Ann, desk);
        var closed = await world.NoteOf(People.Ann, desk, isSealed: true);
        await using var ann = world.As(People.Ann);

        await ann.Actions.Notes.Rewrite(open.Id, "better");
        (await Some.Refused(ann.Actions.Notes.Rewrite(closed.Id, "better"))).HasCode(FailureCode.Forbidden);
        await ann.Actions.Notes.Discard(closed.Id);
    }

    [Fact]
    public async Task Bypass_is_above_every_other_rule()
    {
        var closed = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann), "mine", isSealed: true);
        await using var clerk = world.As(Clerk);

        await clerk.Actions.Notes.Rewrite(closed.Id, "better");
        Assert.Equal(1, await clerk.Actions.Notes.Read().CountAsync(row => row.Id == closed.Id));
        Assert.Null(RuleBook<Note>.FieldReadable(nameof(Note.Remark), Clerk));
    }

    [Theory]
    [InlineData("Ann", 3, true)]
    [InlineData("Ann", 4, false)]
    [InlineData("Critic", 4, true)]
    public async Task Arguments_decide(string who, int stars, bool mayRate)
    {
        var note = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann, Critic));
        await using var caller = world.As(who == "Ann" ? People.Ann : Critic);
        var rating = caller.Actions.Notes.Rate(note.Id, stars);
        if (mayRate)
            Assert.Equal(stars, (await rating).Stars);
        else
            (await Some.Refused(rating)).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public async Task What_comes_before_the_arguments_are_known_is_let_through_and_the_action_is_not()
    {
        var note = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann));
        await using var ann = world.As(People.Ann);
        await ann.Actions.Demand<Note>(nameof(Note.Rate), note.Id);
        Assert.False(await ann.Db.Set<Note>().Where(RuleBook<Note>.Runnable(nameof(Note.Rate), People.Ann)!).AnyAsync());
        await using var robot = world.As(People.Robot);
        (await Assert.ThrowsAsync<Refusal>(() => robot.Actions.Demand<Note>(nameof(Note.Discard), note.Id))).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public async Task Members_of_what_a_new_record_belongs_to_may_make_it()
    {
        var desk = await world.DeskOf(People.Ann);
        var note = await world.NoteOf(People.Ann, desk);
        (await Some.Refused(world.NoteOf(People.Bob, desk))).HasCode(FailureCode.Forbidden);
        await using var bob = world.As(People.Bob);
        Assert.Equal(0, await bob.Actions.Notes.Read().CountAsync(row => row.Id == note.Id));
    }

    [Fact]
    public void Every_rule_keeps_its_text_and_place()
    {
        var rule = Assert.Single(RuleBook<Note>.RulesOf(RuleScope.ReadField));
        Assert.Equal("(note, actor) => note.AuthorId == actor.UserId", rule.Source.Text);
        Assert.Equal("tests/Resources.Sample/Desks/Note.cs", rule.Source.File);
        Assert.StartsWith("may.ReadField", File.ReadAllLines(Path.Combine(Root(), rule.Source.File))[rule.Source.Line - 1].Trim(), StringComparison.Ordinal);
        Assert.Equal([nameof(Note.Rate)], RuleBook<Note>.Rules.Where(known => known.IsOverArguments).SelectMany(known => known.Names).Distinct());
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
