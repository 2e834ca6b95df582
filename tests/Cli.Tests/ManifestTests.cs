using System.Text.Json;
using Knowledge.Kernel.Manifests;

namespace Knowledge.Cli.Tests;

/// <summary>The manifest as programs read it, of a module with every feature.</summary>
public sealed class ManifestTests
{
    private static readonly JsonElement Resources = JsonElement.Parse(Typed.Sample.ToJson()).GetProperty("resources");

    [Theory]
    [InlineData("Loan", "transitions")]
    [InlineData("Parcel", "triggers")]
    [InlineData("Parcel", "schedules")]
    public void What_a_resource_has_is_listed(string resource, string list) => Assert.NotEqual(0, Of(resource).GetProperty(list).GetArrayLength());

    [Fact]
    public void A_trigger_says_when_what_and_how_often()
    {
        var blank = One(Of("Receipt").GetProperty("triggers"), "Blank");
        Assert.Equal(("Receipt", "Stamping", 60.0, 1, 50, "Room"), (Text(blank, "rows"), Text(blank, "action"), blank.GetProperty("every").GetDouble(), blank.GetProperty("attempts").GetInt32(), blank.GetProperty("batch").GetInt32(), Text(blank, "limit")));
        Assert.Equal("Parcel", Assert.Single(blank.GetProperty("also").EnumerateArray()).GetString());
        Assert.Equal("* * * * * *", Text(One(Of("Parcel").GetProperty("schedules"), "Call"), "cron"));
    }

    [Fact]
    public void A_field_says_whether_its_readers_may_get_null()
    {
        var fields = Of("Note").GetProperty("fields");
        Assert.True(One(fields, "remark").GetProperty("hasRules").GetBoolean());
        Assert.False(One(fields, "text").GetProperty("hasRules").GetBoolean());
        Assert.True(One(Of("Note").GetProperty("relations"), "desk").GetProperty("isScope").GetBoolean());
    }

    [Fact]
    public void An_action_says_its_form_for_many_its_upsert_and_its_answer()
    {
        Assert.Equal("buildShelves", Text(Action("Shelf", "Build"), "bulk"));
        Assert.Equal(["ownerId", "key"], Action("Setting", "Put").GetProperty("upsert").EnumerateArray().Select(name => name.GetString()));
        var rooms = One(Action("Shelf", "Count").GetProperty("result").GetProperty("parts"), "rooms").GetProperty("type");
        Assert.Equal(("list", "ShelfRoom"), (Text(rooms, "kind"), Text(rooms.GetProperty("entry"), "name")));
        Assert.Equal("record", Text(Action("Shelf", "Widen").GetProperty("result").GetProperty("entry"), "kind"));
        Assert.True(Action("Article", "Restore").GetProperty("onDeleted").GetBoolean());
    }

    [Fact]
    public void Embedded_parts_have_their_limits_and_calculations_their_arguments()
    {
        var start = One(One(Of("Tour").GetProperty("fields"), "route").GetProperty("type").GetProperty("parts"), "start").GetProperty("type");
        Assert.Equal(40, One(start.GetProperty("parts"), "place").GetProperty("type").GetProperty("maxLength").GetInt32());
        var price = One(One(Of("Shop").GetProperty("fields"), "below").GetProperty("arguments"), "price");
        Assert.Equal((true, 1000.0), (price.GetProperty("isRequired").GetBoolean(), price.GetProperty("type").GetProperty("max").GetDouble()));
    }

    [Fact]
    public void What_may_be_part_of_itself_is_told_once()
    {
        static ValueManifest Tree(IReadOnlyList<string> within) =>
            ValueManifest.Embedded("Tree", "", within, inside => [new("branches", "", new("list", "Tree", false) { Entry = Tree(inside) }, true)]);
        var branch = Assert.Single(Tree([]).Parts).Type.Entry!;
        Assert.Equal(("Tree", 0), (branch.Name, branch.Parts.Count));
    }

    private static JsonElement Of(string resource) => One(Resources, resource);

    private static JsonElement Action(string resource, string name) => One(Of(resource).GetProperty("actions"), name);

    private static JsonElement One(JsonElement list, string name) => list.EnumerateArray().Single(entry => Text(entry, "name") == name);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
