using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Knowledge.Testing;

namespace Knowledge.Resources.Tests.Rules;

public sealed class ExplainTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task Every_rule_is_told_in_its_order_with_its_answer_and_what_is_left_for_SQL()
    {
        var note = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann), isSealed: true);
        await using var system = world.As(Actor.System);
        var why = await system.Actions.Explain<Note>(nameof(Note.Rewrite), People.Ann, note.Id);

        Assert.Equal(Ruling.Forbidden, why.Ruling);
        Assert.Equal([RuleKind.Bypass, RuleKind.Unless, RuleKind.If], why.Rules.Select(rule => rule.Kind));
        Assert.Equal([false, true, true], why.Rules.Select(rule => rule.Holds));
        Assert.Equal([null, "t0.\"is_sealed\"", "(t0.\"author_id\" = @actor.UserId)"], why.Rules.Select(rule => rule.Sql));
        Assert.Equal("(note, actor) => note.IsSealed", why.Decider!.Source.Text);
        Assert.StartsWith($"Ann, Rewrite on Note {note.Id}: forbidden\n", why.ToString(), StringComparison.Ordinal);
        Assert.Contains("Unless  (note, actor) => note.IsSealed: holds, and decided  tests/Resources.Sample/Desks/Note.cs:", why.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(People.Ann.Id.ToString()!, why.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_may_ask_who_may_and_why()
    {
        var desk = await world.DeskOf(People.Ann, People.Bob);
        var (open, closed) = (await world.NoteOf(People.Ann, desk), await world.NoteOf(People.Ann, desk, isSealed: true));
        await using var system = world.As(Actor.System);
        var notes = Policy.Of<Note>(system.Actions);
        var stranger = Actor.User(Guid.CreateVersion7(), "Stranger");
        var clerk = Actor.User(Guid.CreateVersion7(), "Clerk", Role.Operator);

        await notes.As(People.Ann).On(open.Id).Run(nameof(Note.Rewrite)).IsAllowed(by: "AuthorId == actor.UserId");
        await notes.As(People.Ann).On(closed.Id).Run(nameof(Note.Rewrite)).IsForbidden(by: "IsSealed");
        await notes.As(clerk).On(closed.Id).Run(nameof(Note.Rewrite)).IsAllowed(by: "Role.Operator");
        await notes.As(People.Bob).On(open.Id).Run(nameof(Note.Rewrite)).IsForbidden();
        await notes.As(People.Bob).On(open.Id).Read().IsAllowed(by: "Members.Any");
        await notes.As(stranger).On(open.Id).Read().IsNotFound();
        await notes.As(stranger).On(open.Id).Run(nameof(Note.Discard)).IsNotFound();
        await notes.As(stranger).On(Guid.CreateVersion7()).Read().IsNotFound();
        await notes.As(People.Robot).On(open.Id).Run(nameof(Note.Discard)).IsForbidden();
        await notes.As(stranger with { Grants = [new(nameof(Note), ActorGrant.Everything, desk.Id)] }).On(open.Id).Run(nameof(Note.Discard)).IsAllowed(by: "grant of * on Note within");
    }

    [Fact]
    public async Task What_is_not_given_leaves_it_open()
    {
        var note = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann));
        await using var system = world.As(Actor.System);
        var notes = Policy.Of<Note>(system.Actions).As(People.Ann);

        await notes.Read().Depends();
        await notes.On(note.Id).Run(nameof(Note.Rate)).Depends();
        await notes.Run(new RateNote(note.Id, 3)).IsAllowed(by: "rating.Stars <= 3");
        await notes.Run(new RateNote(note.Id, 4)).IsForbidden();
        await Policy.Of<Desk>(system.Actions).Read().IsForbidden(by: "actor.IsUser || actor.IsNode");
        await Policy.Of<Desk>(system.Actions).As(People.Bob).Read().IsAllowed(by: "actor.IsUser || actor.IsNode");
        await Policy.Of<Desk>(system.Actions).As(Actor.System).Run(nameof(Desk.Rename)).IsAllowed();
    }

    [Fact]
    public async Task An_expectation_that_is_wrong_is_answered_with_the_explanation()
    {
        await using var system = world.As(Actor.System);
        var fault = await Assert.ThrowsAsync<PolicyException>(() => Policy.Of<Desk>(system.Actions).Read().IsAllowed());
        Assert.StartsWith("Expected Allowed, but: anonymous, Read on Desk: forbidden\n  OnlyIf ", fault.Message, StringComparison.Ordinal);
        fault = await Assert.ThrowsAsync<PolicyException>(() => Policy.Of<Desk>(system.Actions).Read().IsForbidden(by: "Role"));
        Assert.StartsWith("Expected the rule with 'Role' to decide, but: ", fault.Message, StringComparison.Ordinal);
    }
}
