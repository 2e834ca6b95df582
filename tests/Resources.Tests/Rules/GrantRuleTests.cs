using Knowledge.Kernel.Policies;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;
using Microsoft.EntityFrameworkCore;

namespace Knowledge.Resources.Tests.Rules;

public sealed class GrantRuleTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_grant_reaches_what_belongs_to_its_scope()
    {
        var (here, there) = (await world.DeskOf(People.Ann), await world.DeskOf(People.Ann));
        var (note, other) = (await world.NoteOf(People.Ann, here), await world.NoteOf(People.Ann, there));
        await using var guest = world.As(Given(new ActorGrant(nameof(Note), ActorGrant.Everything, here.Id)));

        var sql = world.Sql.Listen();
        var seen = await guest.Actions.Notes.Read().Where(row => row.Id == note.Id || row.Id == other.Id).Select(row => row.Id).ToListAsync();
        Assert.Equal([note.Id], seen);
        Assert.Contains("ANY (@", Assert.Single(sql), StringComparison.Ordinal);
        await guest.Actions.Notes.Rewrite(note.Id, "by a guest");
        (await Some.Refused(guest.Actions.Notes.Rewrite(other.Id, "by a guest"))).HasCode(FailureCode.NotFound, "id");
        await guest.Actions.Notes.Write(here.Id, "by a guest");
        (await Some.Refused(guest.Actions.Notes.Write(there.Id, "by a guest"))).HasCode(FailureCode.Forbidden);
    }

    [Fact]
    public async Task A_grant_to_act_is_none_to_read_and_a_grant_on_one_record_is_none_on_another()
    {
        var desk = await world.DeskOf(People.Ann);
        var (note, other) = (await world.NoteOf(People.Ann, desk), await world.NoteOf(People.Ann, desk));
        await using var guest = world.As(Given(new ActorGrant(nameof(Note), nameof(Note.Rewrite), note.Id)));
        await guest.Actions.Notes.Rewrite(note.Id, "by a guest");
        Assert.Equal(0, await guest.Actions.Notes.Read().CountAsync());
        (await Some.Refused(guest.Actions.Notes.Rewrite(other.Id, "by a guest"))).HasCode(FailureCode.NotFound, "id");
        (await Some.Refused(guest.Actions.Notes.Discard(note.Id))).HasCode(FailureCode.NotFound, "id");
    }

    [Fact]
    public async Task No_grant_is_against_an_Unless()
    {
        var closed = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann), isSealed: true);
        await using var guest = world.As(Given(new ActorGrant(nameof(Note), ActorGrant.Everything)));
        (await Some.Refused(guest.Actions.Notes.Rewrite(closed.Id, "by a guest"))).HasCode(FailureCode.Forbidden);
        await guest.Actions.Notes.Discard(closed.Id);
    }

    [Fact]
    public async Task A_grant_to_read_opens_what_rejects_others_and_shows_no_more_than_it_covers()
    {
        var (desk, other) = (await world.DeskOf(), await world.DeskOf());
        var nobody = Actor.Anonymous with { Grants = [new(nameof(Desk), ActorGrant.Reading, desk.Id)] };
        await using var caller = world.As(nobody);
        Assert.Equal([desk.Id], await caller.Actions.Desks.Read().Where(row => row.Id == desk.Id || row.Id == other.Id).Select(row => row.Id).ToListAsync());
    }

    [Fact]
    public void Everything_is_not_the_fields_that_have_rules()
    {
        var guest = Given(new ActorGrant(nameof(Note), ActorGrant.Everything));
        Assert.Null(RuleBook<Note>.ReadCondition(guest));
        Assert.NotNull(RuleBook<Note>.FieldReadable(nameof(Note.Remark), guest));
    }

    private static Actor Given(params ActorGrant[] grants) => Actor.User(Guid.CreateVersion7(), "Guest") with { Grants = grants };
}
