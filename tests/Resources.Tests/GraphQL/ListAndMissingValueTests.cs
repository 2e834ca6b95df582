using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>Lists of values of every kind, and values of every kind that may be missing, go in, are found, ordered and told.</summary>
public sealed class ListAndMissingValueTests(World world) : IClassFixture<World>
{
    private const string Keep = "mutation($input: KeepSeriesInput!) { keepSeries(input: $input) { record { id words flags counts totals warmths winds costs keys times genres } errors { code message path } } }";

    private const string Mark = "mutation($id: ID!, $input: MarkSeriesInput!) { markSeries(id: $id, input: $input) { record { word flag count total wind cost key time genre } errors { code message path } } }";

    private const string Nothing = """{"word":null,"flag":null,"count":null,"total":null,"wind":null,"cost":null,"key":null,"time":null,"genre":null}""";

    private static readonly object Empty = new
    {
        words = Array.Empty<string>(), flags = Array.Empty<bool>(), counts = Array.Empty<int>(), totals = Array.Empty<long>(), warmths = Array.Empty<float>(),
        winds = Array.Empty<double>(), costs = Array.Empty<decimal>(), keys = Array.Empty<Guid>(), times = Array.Empty<string>(), genres = Array.Empty<string>(),
    };

    [Theory]
    [InlineData("words", """["a","b, c","\"{d}\""]""", "\"b, c\"", "\"x\"")]
    [InlineData("flags", "[true,true]", "true", "false")]
    [InlineData("counts", "[3,-4]", "-4", "5")]
    [InlineData("totals", "[9000000000,-1]", "9000000000", "1")]
    [InlineData("warmths", "[0.1,-2.5]", "0.1", "0.2")]
    [InlineData("winds", "[0.1,-2.5]", "0.1", "0.2")]
    [InlineData("costs", "[0.10,19.99]", "19.99", "20")]
    [InlineData("keys", """["0198a6a5-6a7f-7000-8000-000000000001"]""", "\"0198a6a5-6a7f-7000-8000-000000000001\"", "\"0198a6a5-6a7f-7000-8000-000000000002\"")]
    [InlineData("times", """["2026-01-02T03:04:05+00:00"]""", "\"2026-01-02T04:04:05+01:00\"", "\"2026-01-02T03:04:06Z\"")]
    [InlineData("genres", """["COMIC","NOVEL"]""", "NOVEL", "SCIENCE")]
    public async Task A_list_of_each_kind_is_kept_and_found(string field, string values, string within, string other)
    {
        await using var ann = world.As(People.Ann);
        var input = JsonSerializer.SerializeToNode(Empty)!.AsObject();
        input[field] = JsonNode.Parse(values);
        for (var time = 0; time < 2; time++)
        {
            var kept = await Kept(ann, input);
            Assert.Equal(Json(values), Some.Json(kept.At(field)));
            var id = kept.Text("id")!;
            Assert.Equal(Json(values), Some.Json((await ann.Ask($$"""query($id: ID!) { series(id: $id) { {{field}} } }""", new { id })).At("series", field)));
            Assert.True(await Finds(ann, id, $"{field}: {{ has: {within} }}"));
            Assert.True(await Finds(ann, id, $"{field}: {{ hasAny: [{other}, {within}] }}"));
            Assert.True(await Finds(ann, id, $"{field}: {{ hasAll: [{within}], isEmpty: false }}"));
            Assert.False(await Finds(ann, id, $"{field}: {{ has: {other} }}"));
            Assert.False(await Finds(ann, id, $"{field}: {{ hasAll: [{other}, {within}] }}"));
            Assert.False(await Finds(ann, id, $"{field}: {{ isEmpty: true }}"));
        }
    }

    [Fact]
    public async Task Times_of_any_offset_are_kept_as_moments()
    {
        await using var ann = world.As(People.Ann);
        var input = JsonSerializer.SerializeToNode(Empty)!.AsObject();
        input["times"] = JsonNode.Parse("""["2026-01-02T03:04:05-12:00","2026-01-02T03:04:05+01:00","0001-01-01T00:00:00Z","9999-12-31T23:59:59.9999999Z"]""");
        for (var time = 0; time < 2; time++)
        {
            var id = (await Kept(ann, input)).Text("id")!;
            var times = (await ann.Ask("query($id: ID!) { series(id: $id) { times } }", new { id })).At("series", "times");
            Assert.Equal(Json("""["2026-01-02T15:04:05+00:00","2026-01-02T02:04:05+00:00","0001-01-01T00:00:00+00:00","9999-12-31T23:59:59.999999+00:00"]"""), Some.Json(times));
        }
    }

    [Theory]
    [InlineData("word", "\"\"", "\"x\"")]
    [InlineData("flag", "false", "true")]
    [InlineData("count", "0", "1")]
    [InlineData("total", "-9000000000", "1")]
    [InlineData("wind", "0.1", "0.2")]
    [InlineData("cost", "0.10", "0.2")]
    [InlineData("key", "\"0198a6a5-6a7f-7000-8000-000000000001\"", "\"0198a6a5-6a7f-7000-8000-000000000002\"")]
    [InlineData("time", "\"2026-01-02T03:04:05+00:00\"", "\"2026-01-02T03:04:06+00:00\"")]
    [InlineData("genre", "\"NOVEL\"", "\"COMIC\"")]
    public async Task A_value_of_each_kind_may_be_missing(string field, string value, string other)
    {
        await using var ann = world.As(People.Ann);
        var id = (await Kept(ann, Empty)).Text("id")!;
        foreach (var given in new[] { value, value, "null" })
        {
            var input = new Dictionary<string, JsonElement> { [field] = JsonDocument.Parse(given).RootElement };
            var marked = (await ann.Ask(Mark, new { id, input })).At("markSeries");
            Assert.Equal("[]", Some.Json(marked.At("errors")));
            Assert.Equal(Json(Nothing.Replace($"\"{field}\":null", $"\"{field}\":{given}", StringComparison.Ordinal)), Some.Json(marked.At("record")));
            var isThere = given != "null";
            var literal = field == "genre" ? value.Trim('"') : value;
            var another = field == "genre" ? other.Trim('"') : other;
            Assert.Equal(isThere, await Finds(ann, id, $"{field}: {{ eq: {literal} }}"));
            Assert.Equal(isThere, await Finds(ann, id, $"{field}: {{ in: [{literal}, {another}] }}"));
            Assert.Equal(isThere, await Finds(ann, id, $"{field}: {{ isNull: false }}"));
            Assert.Equal(!isThere, await Finds(ann, id, $"{field}: {{ eq: null }}"));
            Assert.False(await Finds(ann, id, $"{field}: {{ eq: {another} }}"));
        }
    }

    [Theory]
    [InlineData("word", "\"a\"", "\"b\"")]
    [InlineData("flag", "false", "true")]
    [InlineData("count", "-1", "2")]
    [InlineData("total", "-9000000000", "9000000000")]
    [InlineData("wind", "0.1", "0.2")]
    [InlineData("cost", "0.10", "0.2")]
    [InlineData("key", "\"0198a6a5-6a7f-7000-8000-000000000001\"", "\"0198a6a5-6a7f-7000-8000-000000000002\"")]
    [InlineData("time", "\"2026-01-02T03:04:05+00:00\"", "\"2026-01-02T03:04:05.5+00:00\"")]
    [InlineData("genre", "\"COMIC\"", "\"NOVEL\"")]
    public async Task Pages_go_on_where_values_are_missing(string field, string low, string high)
    {
        await using var ann = world.As(People.Ann);
        var ids = new List<string>();
        var mark = Some.Name();
        foreach (var given in new[] { high, "null", low, "null" })
        {
            var input = JsonSerializer.SerializeToNode(Empty)!.AsObject();
            input["words"] = new JsonArray(mark);
            var id = (await Kept(ann, input)).Text("id")!;
            ids.Add(id);
            await ann.Ask(Mark, new { id, input = new Dictionary<string, JsonElement> { [field] = JsonDocument.Parse(given).RootElement } });
        }

        foreach (var order in new[] { "ASC", "DESC" })
        {
            var seen = new List<string>();
            for (string? after = null; seen.Count < ids.Count;)
            {
                var page = (await ann.Ask(
                    $$"""query($words: String, $after: String) { allSeries(filter: { words: { has: $words } }, sort: [{ field: {{field.ToUpperInvariant()}}, order: {{order}} }], first: 1, after: $after) { nodes { id } pageInfo { endCursor } } }""",
                    new { words = mark, after })).At("allSeries");
                seen.Add(page.At("nodes")[0].Text("id")!);
                after = page.Text("pageInfo", "endCursor");
            }

            Assert.Equal(ids.Order(), seen.Order());
            Assert.True(seen.IndexOf(ids[2]) < seen.IndexOf(ids[0]) == (order == "ASC"), string.Join(' ', seen.Select(id => ids.IndexOf(id))));
        }
    }

    /// <summary>The same, escaped as an answer is shown here.</summary>
    private static string Json(string text) => Some.Json(JsonDocument.Parse(text).RootElement);

    private static async Task<JsonElement> Kept(Caller caller, object input)
    {
        var answer = (await caller.Ask(Keep, new { input })).At("keepSeries");
        Assert.Equal("[]", Some.Json(answer.At("errors")));
        return answer.At("record");
    }

    private static async Task<bool> Finds(Caller caller, string id, string filter) =>
        (await caller.Ask($$"""{ allSeries(first: 100, filter: { {{filter}}, id: { eq: "{{id}}" } }) { nodes { id } } }""")).At("allSeries", "nodes").GetArrayLength() == 1;
}
