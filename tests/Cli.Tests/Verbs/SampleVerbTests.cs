using System.Text.Json;
using Knowledge.Host.Cli.Verbs;
using Knowledge.Host.Cli.Verbs.Operations;
using Knowledge.Host.Cli.Verbs.Running;
using Knowledge.Kernel.Cli;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>Verbs of features that no module of the product uses yet: actions without a record, embedded records, bulk creates.</summary>
public sealed class SampleVerbTests
{
    [Fact]
    public async Task An_action_sends_its_arguments_and_asks_for_every_part_of_its_answer() => Assert.Equal(
        "query ($label: String!) { countShelves(label: $label) { shelves last rooms { label room } } } {\"label\":\"s\"}",
        await Sent("shelf", "count", "--label", "s"));

    [Fact]
    public async Task An_action_that_changes_something_has_a_dry_run_too() => Assert.Equal(
        "mutation ($input: WidenShelvesInput!) { widenShelves(input: $input) { result { label } errors { code message path } } } {\"input\":{\"label\":\"s\",\"by\":2}}",
        await Sent("shelf", "widen", "--label", "s", "--by", "2", "--fields", "label"));

    [Fact]
    public async Task A_read_action_takes_its_arguments_beside_filter_and_order() => Assert.StartsWith(
        "query ($pages: Int!, $first: Int, $sort: [BookSort!]) { thickBooks(pages: $pages, first: $first, sort: $sort) { nodes { title }",
        await Sent("book", "thick", "--pages", "100", "--sort", "title", "--fields", "title"));

    [Fact]
    public async Task A_part_of_an_embedded_record_is_checked_where_it_stands()
    {
        var typed = await Typed.Sampled("tour", "plan", "--route", """{"start":{"place":"U","nights":1,"pace":"slow"},"then":[],"sights":[]}""", "--dry-run", "--json");
        var error = JsonSerializer.Deserialize<JsonElement>(typed.Results).GetProperty("errors")[0];
        Assert.Equal(["route", "start", "place"], error.GetProperty("path").EnumerateArray().Select(step => step.GetString()));
    }

    [Fact]
    public async Task A_part_with_a_default_may_be_left_out()
    {
        var typed = await Typed.Sampled("tour", "plan", "--route", """{"start":{"place":"Ulm","nights":1},"then":[],"sights":[]}""", "--dry-run", "--json");
        Assert.Equal(ExitCode.Done, typed.Code);
    }

    [Fact]
    public async Task Help_tells_what_the_entries_of_a_list_consist_of()
    {
        var help = string.Join(' ', (await Typed.Sampled("tour", "plan", "--help")).Results.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("list of objects of place, nights, pace, since, contact;", help);
    }

    [Fact]
    public void Rows_go_in_one_mutation_of_many()
    {
        var verb = Verb.Of(Typed.Of("Shelf")).Single(verb => verb.Name == "build");
        var batch = OperationWriter.Batch(verb, [new() { ["label"] = "a" }, new() { ["label"] = "b" }]);
        Assert.Equal("mutation ($input: [BuildShelfInput!]!) { buildShelves(input: $input) { results { id errors { code message path } } errors { code message path } } }", batch.Document);
        Assert.Equal("""{"input":[{"label":"a"},{"label":"b"}]}""", batch.Variables.ToJsonString());
    }

    [Theory]
    [InlineData("Count", """{"shelves":2,"last":"b","rooms":[{"label":"a","room":3},{"label":"bb","room":4}]}""", "shelves  2\nlast     b\n\nrooms\nlabel  room\na      3\nbb     4\n")]
    [InlineData("Largest", "null", "There is none.\n")]
    [InlineData("Widen", """[{"id":"1","label":"a"},{"id":"2","label":"bb"}]""", "label  id\na      1\nbb     2\n")]
    [InlineData("Widen", "[]", "There are none.\n")]
    [InlineData("Add", "5", "5\n")]
    public void An_answer_is_shown_as_what_it_is(string action, string answer, string shown)
    {
        var type = Typed.Of("Shelf").Actions.Single(known => known.Name == action).Result!;
        var selection = type.Entry?.Kind == "record" ? new Selection([new("label", ["label"]), new("id", ["id"])]) : new Selections(Typed.Sample).Of(type, brief: true);
        var told = new StringWriter { NewLine = "\n" };
        ResultText.Write(JsonElement.Parse(answer), type, selection, new Terminal(told, told, isWatched: false));
        Assert.Equal(shown, told.ToString());
    }

    private static async Task<string> Sent(params string[] words)
    {
        var typed = await Typed.Sampled([.. words, "--dry-run", "--json"]);
        Assert.True(typed.Code == ExitCode.Done, typed.Results);
        var sent = JsonSerializer.Deserialize<JsonElement>(typed.Results);
        return $"{sent.GetProperty("operation").GetString()} {sent.GetProperty("variables").GetRawText()}";
    }
}
