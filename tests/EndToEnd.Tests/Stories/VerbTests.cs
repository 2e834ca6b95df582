using Knowledge.EndToEnd.Tests.Clients;
using Knowledge.EndToEnd.Tests.Hosting;
using Knowledge.Testing;

namespace Knowledge.EndToEnd.Tests.Stories;

/// <summary>An operator's morning with the verbs that every resource has, against a host that runs.</summary>
public sealed class VerbTests
{
    private const int Rows = 130;

    [Fact]
    public async Task An_operator_creates_lists_shows_and_is_told_why_not()
    {
        using var folder = new DataFolder();
        await using var host = await HostProcess.Start(new(folder) { Database = await PostgresServer.CreateDatabase(TestContext.Current.CancellationToken) });

        await AnInvitationIsIssuedAndFoundAgain(folder);
        using var fleet = await Fleet.Join(host, 2);
        var node = await ANodeIsShown(folder);
        var items = await RowsAreSubmitted(folder, node);
        await ListsArePagedFilteredAndSorted(folder, items);
        await ARefusalHasItsCode(folder, items[0]);
        Assert.Empty(HostLog.Errors(folder));
    }

    private static async Task AnInvitationIsIssuedAndFoundAgain(DataFolder folder)
    {
        var issued = Json((await CommandLine.Run(folder, "network", "invitation", "issue", "--uses", "3", "--json")).Done());
        Assert.StartsWith("join-", issued.GetProperty("secret").GetString(), StringComparison.Ordinal);
        var id = issued.GetProperty("record").GetProperty("id").GetString()!;

        var found = Json((await CommandLine.Run(folder, "network", "invitation", "list", "--filter", $$$"""{"id":{"eq":"{{{id}}}"}}""", "--json")).Done());
        Assert.Equal(3, Assert.Single(found.GetProperty("nodes").EnumerateArray()).GetProperty("uses").GetInt32());

        (await CommandLine.Run(folder, "network", "invitation", "withdraw", id)).Done();
        var plain = (await CommandLine.Run(folder, "network", "invitation", "issue")).Done();
        Assert.Contains("uses", plain, StringComparison.Ordinal);
        Assert.StartsWith("join-", plain.Split('\n')[^1], StringComparison.Ordinal);
    }

    private static async Task<string> ANodeIsShown(DataFolder folder)
    {
        var nodes = Json((await CommandLine.Run(folder, "network", "node", "list", "--sort", "createdAt", "--json")).Done());
        var node = nodes.GetProperty("nodes").EnumerateArray().First();
        var id = node.GetProperty("id").GetString()!;
        var shown = Json((await CommandLine.Run(folder, "network", "node", "show", id, "--json")).Done());
        Assert.Equal(node.GetProperty("name").GetString(), shown.GetProperty("name").GetString());
        Assert.Contains(node.GetProperty("name").GetString()!, (await CommandLine.Run(folder, "network", "node", "show", id)).Done(), StringComparison.Ordinal);

        var missing = await CommandLine.Run(folder, "network", "node", "show", Guid.Empty.ToString(), "--json");
        Assert.Equal((1, "NOT_FOUND"), (missing.Code, Error(missing.Answer).GetProperty("code").GetString()));
        return id;
    }

    private static async Task<IReadOnlyList<string>> RowsAreSubmitted(DataFolder folder, string node)
    {
        var rows = Enumerable.Range(1, Rows).Select(row => JsonSerializer.Serialize(new { title = $"Fact {row:000}", body = $"Body {row}." }));
        var file = Path.Combine(folder.Path, "rows.jsonl");
        await File.WriteAllLinesAsync(file, [.. rows, """{"title":"Fact 001","body":"Body 1."}""", """{"title":"","body":"b"}"""]);

        var said = await CommandLine.Run(folder, "library", "item", "submit", "--file", file, "--domain", "verbs", "--node-id", node, "--json");

        Assert.Equal(1, said.Code);
        var results = said.Answer.Split('\n').Select(Json).ToList();
        Assert.Equal(Enumerable.Range(1, Rows + 2), results.Select(result => result.GetProperty("line").GetInt32()));
        Assert.Equal("CONFLICT", Error(results[Rows]).GetProperty("code").GetString());
        Assert.Equal("INVALID", Error(results[Rows + 1]).GetProperty("code").GetString());
        return [.. results.Take(Rows).Select(result => result.GetProperty("id").GetString()!)];
    }

    private static async Task ListsArePagedFilteredAndSorted(DataFolder folder, IReadOnlyList<string> items)
    {
        string[] mine = ["library", "item", "list", "--filter", """{"domain":{"eq":"verbs"}}"""];
        var all = Json((await CommandLine.Run(folder, [.. mine, "--all", "--fields", "id", "--json"])).Done());
        Assert.Equal(items.Order(StringComparer.Ordinal), all.GetProperty("nodes").EnumerateArray().Select(item => item.GetProperty("id").GetString()).Order(StringComparer.Ordinal));

        var last = await CommandLine.Run(folder, [.. mine, "--sort", "title:desc", "--first", "2", "--fields", "title,submitter.name"]);
        Assert.Equal(["title", $"Fact {Rows:000}", $"Fact {Rows - 1:000}"], last.Done().Split('\n').Select(line => line.Split("  ")[0]));
        Assert.Contains("--after", last.Talk, StringComparison.Ordinal);

        var found = Json((await CommandLine.Run(folder, "library", "item", "search", "--text", "fact 077", "--fields", "title", "--json")).Done());
        Assert.Equal("Fact 077", Assert.Single(found.GetProperty("nodes").EnumerateArray()).GetProperty("title").GetString());
    }

    private static async Task ARefusalHasItsCode(DataFolder folder, string item)
    {
        var programs = await CommandLine.Run(folder, "library", "item", "accept", item, "--json");
        Assert.Equal((1, "FORBIDDEN"), (programs.Code, Error(programs.Answer).GetProperty("code").GetString()));
        var people = await CommandLine.Run(folder, "library", "item", "accept", item);
        Assert.Equal((1, ""), (people.Code, people.Answer));
        Assert.Contains("(FORBIDDEN)", people.Talk, StringComparison.Ordinal);
    }

    private static JsonElement Json(string text) => JsonSerializer.Deserialize<JsonElement>(text);

    private static JsonElement Error(string answer) => Error(Json(answer));

    private static JsonElement Error(JsonElement answer) => Assert.Single(answer.GetProperty("errors").EnumerateArray());
}
