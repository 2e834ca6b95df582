using System.Text.Json;
using Knowledge.Resources.Tests.Worlds;

namespace Knowledge.Resources.Tests.GraphQL;

/// <summary>A value of every kind goes in as an argument, is stored, found and told; one that is left out is what the schema says.</summary>
public sealed class ScalarTests(World world) : IClassFixture<World>
{
    private const string Take = "mutation($input: TakeGaugeInput!) { takeGauge(input: $input) { record { ...Told } errors { code message path } } } " + Told;

    private const string Told = "fragment Told on Gauge { label steady ticks total warmth damp wind cost genre trace moved }";

    private const string Otherwise =
        """{"label":"noon","steady":true,"ticks":3,"total":5000000000,"warmth":1.5,"damp":null,"wind":2.5,"cost":0.25,"genre":"COMIC","trace":[0.5],"moved":2}""";

    [Fact]
    public async Task The_schema_tells_what_an_argument_is_when_it_is_left_out()
    {
        await using var ann = world.As(People.Ann);
        var told = (await ann.Ask("""{ __type(name: "TakeGaugeInput") { inputFields { name type { name } defaultValue } } }""")).At("__type", "inputFields").EnumerateArray()
            .Where(field => field.At("defaultValue").ValueKind != JsonValueKind.Null)
            .Select(field => $"{field.Text("name")}: {field.Text("type", "name")} = {field.Text("defaultValue")}");

        Assert.Equal(
            [
                "label: String = \"noon\"", "steady: Boolean = true", "ticks: Int = 3", "total: Long = 5000000000", "warmth: Float = 1.5", "wind: Float = 2.5",
                "cost: Decimal = 0.25", "genre: Genre = COMIC",
            ],
            told);
    }

    [Fact]
    public async Task What_is_left_out_is_what_the_schema_says()
    {
        await using var ann = world.As(People.Ann);
        Assert.Equal(Otherwise, Record(await ann.Ask("mutation { takeGauge(input: { trace: [0.5] }) { record { ...Told } errors { code } } } " + Told)));
        Assert.Equal(Otherwise, Record(await ann.Ask(Take, new { input = new { trace = new[] { 0.5 } } })));
        Assert.Equal(Otherwise, Record(await ann.Ask(Take, new { input = new { trace = new[] { 0.5 }, label = (string?)null, warmth = (double?)null, genre = (string?)null } })));
    }

    [Fact]
    public async Task What_is_given_is_told_through_the_engine_and_past_it()
    {
        await using var ann = world.As(People.Ann);
        var given = new { label = "dusk", steady = false, ticks = -7, total = 9_000_000_000_000, warmth = -12.25, damp = 4, wind = 0.1, cost = 19.99m, genre = "NOVEL", trace = new[] { 1, 2.5, -3e-2 } };
        const string Expected =
            """{"label":"dusk","steady":false,"ticks":-7,"total":9000000000000,"warmth":-12.25,"damp":4,"wind":0.1,"cost":19.99,"genre":"NOVEL","trace":[1,2.5,-0.03],"moved":-11.75}""";

        Assert.Equal(Expected, Record(await ann.Ask(Take, new { input = given })));
        Assert.Equal(Expected, Record(await ann.Ask(Take, new { input = given })));
        Assert.Equal(Expected, Record(await ann.Ask(
            "mutation { takeGauge(input: { label: \"dusk\", steady: false, ticks: -7, total: 9000000000000, warmth: -12.25, damp: 4, wind: 0.1, cost: 19.99, genre: NOVEL, trace: [1, 2.5, -3e-2] }) { record { ...Told } errors { code } } } " + Told)));
    }

    [Theory]
    [InlineData("warmth: { eq: 31.5 }")]
    [InlineData("warmth: { gt: 31.25, lt: 31.75 }")]
    [InlineData("warmth: { in: [31.5, 8] }")]
    [InlineData("damp: { eq: 7.25 }")]
    [InlineData("damp: { gte: 7 }")]
    [InlineData("wind: { eq: 33.1 }")]
    [InlineData("cost: { eq: 33.07 }")]
    [InlineData("total: { eq: 33000000000 }")]
    [InlineData("ticks: { in: [33] }")]
    public async Task A_list_is_filtered_by_each_kind(string filter)
    {
        await using var ann = world.As(People.Ann);
        var label = Some.Name();
        await ann.Ask(Take, new { input = new { trace = Array.Empty<double>(), label, warmth = 31.5, damp = 7.25, wind = 33.1, cost = 33.07m, total = 33_000_000_000, ticks = 33 } });

        var found = await ann.Ask($$"""query($label: String) { gauges(filter: { label: { eq: $label }, {{filter}} }, sort: [{ field: WARMTH }, { field: DAMP }]) { nodes { label moved(by: 1) } } }""", new { label });
        Assert.Equal($$"""[{"label":"{{label}}","moved":32.5}]""", Some.Json(found.At("gauges", "nodes")));
    }

    [Fact]
    public async Task Pages_go_on_after_a_short_fraction()
    {
        await using var ann = world.As(People.Ann);
        var label = Some.Name();
        foreach (var warmth in new[] { 0.1, 0.3, 0.2 })
            await ann.Ask(Take, new { input = new { trace = Array.Empty<double>(), label, warmth, damp = warmth } });

        foreach (var field in new[] { "WARMTH", "DAMP" })
        {
            var seen = new List<double>();
            for (string? after = null; seen.Count < 3;)
            {
                var page = (await ann.Ask(
                    $$"""query($label: String, $after: String) { gauges(filter: { label: { eq: $label } }, sort: [{ field: {{field}} }], first: 1, after: $after) { nodes { warmth } pageInfo { endCursor } } }""",
                    new { label, after })).At("gauges");
                seen.Add(page.At("nodes")[0].At("warmth").GetDouble());
                after = page.Text("pageInfo", "endCursor");
            }

            Assert.Equal([0.1, 0.2, 0.3], seen);
        }
    }

    [Theory]
    [InlineData("trace: [], warmth: 51", "warmth")]
    [InlineData("trace: [], damp: 1e39", "damp")]
    [InlineData("trace: [1, -1e39]", "trace")]
    public async Task What_is_out_of_range_is_refused_by_name(string input, string path)
    {
        await using var ann = world.As(People.Ann);
        var answer = await ann.Ask($$"""mutation { takeGauge(input: { {{input}} }) { errors { code path } } }""");
        Assert.Equal($$"""[{"code":"INVALID","path":["{{path}}"]}]""", Some.Json(answer.At("takeGauge", "errors")));
    }

    private static string Record(JsonElement answer)
    {
        Assert.Equal("[]", Some.Json(answer.At("takeGauge", "errors")));
        return Some.Json(answer.At("takeGauge", "record"));
    }
}
