using Knowledge.Resources.Tests.Rules;
using Knowledge.Resources.Tests.Worlds;
using Knowledge.Sample.Desks;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A value that one may not know is missing wherever it could be learned from: selected, filtered, sorted, grouped, counted.</summary>
public sealed class FieldRuleTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_field_of_another_is_null_and_of_ones_own_is_there()
    {
        var (desk, _) = await Remarked("mine", "hers");
        await using var ann = world.As(People.Ann);
        var notes = (await ann.Ask("query($desk: ID!) { notes(filter: { deskId: { eq: $desk } }) { nodes { authorId remark } } }", new { desk })).At("notes", "nodes");

        Assert.Equal(["mine", null], notes.EnumerateArray().OrderBy(note => note.Text("authorId") != People.Ann.Id.ToString()).Select(note => note.Text("remark")));
    }

    [Theory]
    [InlineData("""{ remark: { eq: "hers" } }""", 0)]
    [InlineData("""{ remark: { startsWith: "h" } }""", 0)]
    [InlineData("""{ remark: { ne: "hers" } }""", 2)]
    [InlineData("""{ remark: { isNull: true } }""", 1)]
    [InlineData("""{ not: { remark: { in: ["hers"] } } }""", 2)]
    [InlineData("""{ remark: { eq: "mine" } }""", 1)]
    public async Task A_filter_does_not_find_out(string filter, int found)
    {
        var (desk, _) = await Remarked("mine", "hers");
        await using var ann = world.As(People.Ann);
        var answer = await ann.Ask($$"""query($desk: ID!) { notes(filter: { and: [{ deskId: { eq: $desk } }, {{filter}}] }) { totalCount nodes { id } } }""", new { desk });

        Assert.Equal(found, answer.At("notes", "totalCount").GetInt32());
        Assert.Equal(found, answer.At("notes", "nodes").GetArrayLength());
    }

    [Fact]
    public async Task Neither_an_order_nor_its_cursor_finds_out()
    {
        var (desk, hers) = await Remarked("zzz", "aaa");
        await using var ann = world.As(People.Ann);
        const string Query = "query($desk: ID!, $after: String) { notes(first: 1, after: $after, filter: { deskId: { eq: $desk } }, sort: [{ field: REMARK }]) { nodes { id } pageInfo { endCursor } } }";
        var first = (await ann.Ask(Query, new { desk })).At("notes");
        var second = (await ann.Ask(Query, new { desk, after = first.Text("pageInfo", "endCursor") })).At("notes");

        Assert.Equal(hers.ToString(), second.Text("nodes", 0, "id"));
        Assert.DoesNotContain("aaa", System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(second.Text("pageInfo", "endCursor")!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Groups_and_extremes_do_not_find_out()
    {
        var (desk, _) = await Remarked("mine", "aaa");
        await using var ann = world.As(People.Ann);
        var answer = await ann.Ask(
            "query($desk: ID!) { noteGroups(by: [{ field: REMARK }], filter: { deskId: { eq: $desk } }) { keys { remark } count } all: noteGroups(by: [{ field: DESK_ID }], filter: { deskId: { eq: $desk } }) { min { remark } } }",
            new { desk });

        Assert.Equal(["mine", null], answer.At("noteGroups").EnumerateArray().Select(group => group.Text("keys", "remark")).OrderBy(remark => remark is null));
        Assert.Equal("mine", answer.Text("all", 0, "min", "remark"));
    }

    private async Task<(Guid Desk, Guid Hers)> Remarked(string mine, string hers)
    {
        var desk = await world.DeskOf(People.Ann, People.Bob);
        await using var ann = world.As(People.Ann);
        await using var bob = world.As(People.Bob);
        await ann.Actions.Notes.Write(desk.Id, "by Ann", mine);
        var note = await bob.Actions.Notes.Write(desk.Id, "by Bob", hers);
        return (desk.Id, note.Id);
    }
}
