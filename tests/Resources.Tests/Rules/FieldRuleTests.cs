using System.Text.Json;
using Knowledge.Kernel.Events;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;

namespace Knowledge.Resources.Tests.Rules;

public sealed class FieldRuleTests(World world) : IClassFixture<World>
{
    private const string Query = "query($id: ID!) { note(id: $id) { text remark } }";

    [Fact]
    public async Task Who_may_not_read_a_field_gets_nothing_in_its_place()
    {
        var note = await world.NoteOf(People.Ann, await world.DeskOf(People.Ann, People.Bob), "weak");
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        Assert.Equal("weak", (await ann.Ask(Query, new { id = note.Id })).Text("note", "remark"));
        var seen = await bob.Ask(Query, new { id = note.Id });
        Assert.Equal((note.Text, JsonValueKind.Null), (seen.Text("note", "text"), seen.At("note", "remark").ValueKind));
    }

    [Fact]
    public async Task The_history_tells_only_that_the_field_changed()
    {
        var desk = await world.DeskOf(People.Ann, People.Bob);
        var note = await world.NoteOf(People.Ann, desk, "weak");
        var gone = await world.NoteOf(People.Ann, desk, "bad");
        await using var ann = world.As(People.Ann);
        await ann.Actions.Notes.Rewrite(note.Id, "better", "strong");
        await ann.Actions.Notes.Discard(gone.Id);

        Assert.Equal(["""[null,"weak"]""", """["weak","strong"]""", Hidden, Hidden], await Remarks(ann, note, gone));
        await using var bob = world.As(People.Bob);
        Assert.Equal([Hidden, Hidden, Hidden, Hidden], await Remarks(bob, note, gone));
        await using var admin = world.As(Actor.User(Guid.CreateVersion7(), "Clerk", Role.Operator));
        Assert.Equal(["""[null,"weak"]""", """["weak","strong"]""", """[null,"bad"]""", """["bad",null]"""], await Remarks(admin, note, gone));
    }

    [Fact]
    public async Task Nothing_is_asked_where_no_field_has_rules()
    {
        await using var ann = world.As(People.Ann);
        var author = await ann.Author();
        var events = await ann.EventsOf(author.Id);
        var sql = world.Sql.Listen();
        Assert.Same(events[0].Changes, Assert.Single(await ann.Histories.Changes(events)));
        Assert.Empty(sql);
    }

    private const string Hidden = """["hidden","hidden"]""";

    private static async Task<IEnumerable<string>> Remarks(Caller caller, params Note[] notes)
    {
        var events = new List<Event>();
        foreach (var note in notes)
            events.AddRange(await caller.EventsOf(note.Id));
        return (await caller.Histories.Changes(events)).Select(changes => Some.Json(changes.RootElement.GetProperty("remark")));
    }
}
