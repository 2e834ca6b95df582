using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Kernel.Cli;

namespace Knowledge.Cli.Tests.Verbs;

/// <summary>What a verb would send, as it says itself.</summary>
public sealed class DryRunTests
{
    private const string Id = "01a21073-d59c-7bbe-838d-cfe09316ce52";

    [Fact]
    public async Task Arguments_become_the_input_of_the_mutation()
    {
        using var body = new TemporaryFile("From a file.\n");
        var sent = await Sent("", "library", "item", "submit", "--domain", "medicine", "--title=--dashes--", "--body", "@" + body.Path, "--sources", "a", "--sources", "@@b");
        Assert.Equal("""{"input":{"domain":"medicine","title":"--dashes--","body":"From a file.","sources":["a","@b"]}}""", Variables(sent));
        Assert.StartsWith("mutation ($input: SubmitItemInput!) { submitItem(input: $input) { record { id domain title", Operation(sent));
        Assert.EndsWith("errors { code message path } } }", Operation(sent));
    }

    [Fact]
    public async Task A_text_may_be_piped_in_and_a_list_that_may_be_empty_is_empty_when_left_out()
    {
        var sent = await Sent("Piped.", "library", "item", "submit", "--domain", "medicine", "--title", "t", "--body", "@-");
        Assert.Equal("""{"input":{"domain":"medicine","title":"t","body":"Piped.","sources":[]}}""", Variables(sent));
    }

    [Fact]
    public async Task What_is_optional_is_left_to_the_host()
    {
        var sent = await Sent("", "network", "invitation", "issue", "--uses", "3");
        Assert.Equal("""{"input":{"uses":3}}""", Variables(sent));
        Assert.Contains("} secret errors {", Operation(sent));
    }

    [Fact]
    public async Task Names_of_enums_are_typed_as_one_likes()
    {
        var sent = await Sent("", "consensus", "vote", "cast", "--round-id", Id.ToUpperInvariant(), "--verdict", "accept", "--signature", "s");
        Assert.Equal($$$"""{"input":{"roundId":"{{{Id}}}","verdict":"ACCEPT","signature":"s"}}""", Variables(sent));
    }

    [Fact]
    public async Task A_list_has_its_filter_order_and_fields()
    {
        var sent = await Sent("", "library", "item", "list", "--filter", """{"submitter":{"status":{"eq":"ONLINE"}}}""", "--sort", "title:desc,createdAt", "--fields", "title,submitter.name", "--first", "250");
        Assert.Equal(
            "query ($first: Int, $filter: ItemFilter, $sort: [ItemSort!]) { items(first: $first, filter: $filter, sort: $sort) { totalCount nodes { title submitter { name } } pageInfo { hasNextPage endCursor } } }",
            Operation(sent));
        Assert.Equal(
            """{"first":100,"filter":{"submitter":{"status":{"eq":"ONLINE"}}},"sort":[{"field":"TITLE","order":"DESC"},{"field":"CREATED_AT","order":"ASC"}]}""",
            Variables(sent));
    }

    [Fact]
    public async Task An_action_without_arguments_sends_the_key_alone()
    {
        var sent = await Sent("", "library", "item", "give-up", Id, "--fields", "status");
        Assert.Equal("mutation ($id: ID!) { giveUpItem(id: $id) { record { status } errors { code message path } } }", Operation(sent));
    }

    [Fact]
    public async Task A_change_may_be_held_to_the_version_that_was_read()
    {
        var sent = await Sent("", "library", "item", "give-up", Id, "--if-version", "812", "--fields", "status");
        Assert.Equal("mutation ($id: ID!, $ifVersion: String) { giveUpItem(id: $id, ifVersion: $ifVersion) { record { status } errors { code message path } } }", Operation(sent));
        Assert.Equal($$"""{"id":"{{Id}}","ifVersion":"812"}""", Variables(sent));
    }

    [Fact]
    public async Task An_invitation_is_only_shown()
    {
        var sent = await Sent("", "network", "invite", "--uses", "3");
        Assert.StartsWith("mutation Invite($input: IssueInvitationInput!)", Operation(sent));
        Assert.Equal("""{"input":{"uses":3,"hours":24}}""", Variables(sent));
    }

    [Fact]
    public async Task Rows_are_checked_each_by_itself_and_take_what_they_leave_out_from_the_options()
    {
        const string rows = """
            {"domain":"medicine","title":"1","body":"b"}

            {"title":"2","body":"b","sources":["s"]}
            {"title":"3","boddy":"b"}
            no JSON
            """;
        var typed = await Typed.Command(rows, ["library", "item", "submit", "--file", "-", "--domain", "law", "--dry-run", "--json"]);
        Assert.Equal(ExitCode.Failed, typed.Code);
        var lines = typed.Results.TrimEnd().Split('\n').Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal([1, 3, 4, 5], lines.Select(line => (int)line["line"]!));
        Assert.Equal([0, 0, 2, 1], lines.Select(line => (line["errors"] as JsonArray)?.Count ?? 0));
        Assert.Equal("boddy", (string)lines[2]["errors"]![0]!["path"]![0]!);
    }

    private static async Task<JsonElement> Sent(string input, params string[] args)
    {
        var typed = await Typed.Command(input, [.. args, "--dry-run", "--json"]);
        Assert.True(typed.Code == ExitCode.Done, typed.Results);
        return JsonSerializer.Deserialize<JsonElement>(typed.Results);
    }

    private static string Operation(JsonElement sent) => sent.GetProperty("operation").GetString()!;

    private static string Variables(JsonElement sent) => sent.GetProperty("variables").GetRawText();
}
