using System.Text;
using System.Text.Json;
using CsCheck;

namespace Knowledge.Transports.Tests;

/// <summary>Documents that ask for too much, politely and otherwise.</summary>
public sealed class LimitTests
{
    private const string Page = "{ people { nodes { name } } }";

    [Theory]
    [InlineData("{ people(first: 2) { nodes { name } } }", 5)]
    [InlineData("{ people(last: 3) { nodes { name } } }", 7)]
    [InlineData("{ people(first: 2, last: 4) { nodes { name } } }", 9)]
    [InlineData(Page, 41)]
    [InlineData("{ people(first: 0) { nodes { name } } }", 41)]
    [InlineData("{ people(first: -5) { nodes { name } } }", 41)]
    [InlineData("{ people(first: 2) { nodes { friends(first: 3) { nodes { name } } } } }", 17)]
    [InlineData("{ people(first: 2) { ...P } } fragment P on PersonConnection { nodes { ...N ... on Person { name } } } fragment N on Person { name }", 7)]
    public async Task Cost_counts_fields_and_multiplies_them_by_the_page(string query, long cost)
    {
        await using var host = await TestHost.Start(("MaxCost", "1"));
        Assert.Equal(("COST_LIMIT", cost, 1L), await Refusal(host, query));
    }

    [Theory]
    [InlineData("query ($n: Int) { people(first: $n) { nodes { name } } }", "{\"n\":10}", 21)]
    [InlineData("query ($n: Int = 4) { people(first: $n) { nodes { name } } }", "{}", 9)]
    [InlineData("query ($n: Int) { people(first: $n) { nodes { name } } }", "{}", 41)]
    [InlineData("query ($n: Int) { people(first: $n) { nodes { name } } }", "{\"n\":null}", 41)]
    [InlineData("query ($n: Int) { people(first: $n) { nodes { name } } }", "{\"n\":-2147483648}", 41)]
    [InlineData("query ($n: Int) { people(first: $n) { nodes { name } } }", "{\"n\":99999999999999999999999999}", 1_000_000_000_000)]
    [InlineData("query ($n: Int) { people(first: $n) { nodes { name } } }", "{\"n\":1e300}", 1_000_000_000_000)]
    [InlineData("{ people(first: 99999999999999999999999999) { nodes { name } } }", "{}", 1_000_000_000_000)]
    public async Task A_page_may_come_from_a_variable(string query, string variables, long cost)
    {
        await using var host = await TestHost.Start(("MaxCost", "1"));
        Assert.Equal(("COST_LIMIT", cost, 1L), await Refusal(host, query, JsonElement.Parse(variables)));
    }

    [Fact]
    public async Task A_cached_document_is_held_to_the_cost_of_its_variables_each_time()
    {
        await using var host = await TestHost.Start();
        const string Query = "query ($n: Int) { people(first: $n) { nodes { name } } }";
        Assert.False((await host.Query(Query, new { n = 10 })).TryGetProperty("errors", out _));
        Assert.Equal(("COST_LIMIT", 2_000_001L, 5_000L), await Refusal(host, Query, new { n = 1_000_000 }));
        Assert.False((await host.Query(Query, new { n = 10 })).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task Depth_is_limited_and_the_error_names_number_limit_and_cure()
    {
        await using var host = await TestHost.Start();
        Assert.False((await host.Query(Friends(11))).TryGetProperty("errors", out _));
        var message = (await host.Query(Friends(12))).GetProperty("errors")[0].GetProperty("message").GetString()!;
        Assert.Equal("The operation has a depth of 13; the limit is 12. Select fewer levels, or ask in two operations.", message);
        Assert.Equal(("DEPTH_LIMIT", 13L, 12L), await Refusal(host, Friends(12)));
    }

    [Fact]
    public void Depth_is_refused_exactly_beyond_the_limit_wherever_fragments_cut_the_document()
    {
        using var host = new Shared(("MaxDepth", "8"));
        Gen.Int[1, 20].Select(Gen.Int[1, 6]).Sample(
            (depth, cut) => host.Query(Cut(depth, cut)).TryGetProperty("errors", out _) == depth > 8, iter: 60, threads: 1);
    }

    [Theory]
    [InlineData("Query", "hello", "", "ROOT_FIELD_LIMIT", 30L)]
    [InlineData("Query", "a: hello", "", "ROOT_FIELD_LIMIT", 30L)]
    [InlineData("Person", "a: name", "person", "ALIAS_LIMIT", 50L)]
    [InlineData("Person", "name", "person", "COST_LIMIT", 5_000L)]
    public async Task A_fragment_bomb_is_measured_at_once(string type, string field, string below, string code, long limit)
    {
        await using var host = await TestHost.Start();
        var bomb = new StringBuilder(below.Length > 0 ? $"{{ {below} {{ ...F0 }} }}" : "{ ...F0 }");
        for (var number = 0; number < 60; number++)
            bomb.Append($" fragment F{number} on {type} {{ ...F{number + 1} ...F{number + 1} }}");
        bomb.Append($" fragment F60 on {type} {{ {field} }}");
        Assert.Equal((code, 1_000_000_000_000L, limit), await Refusal(host, bomb.ToString()));
    }

    [Fact]
    public async Task Fragments_in_a_circle_are_refused_by_validation_and_harm_nothing()
    {
        await using var host = await TestHost.Start();
        var answer = await host.Query("{ ...A } fragment A on Query { hello ...B } fragment B on Query { me ...A }");
        Assert.Contains("itself", answer.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task Aliases_and_root_fields_are_limited()
    {
        await using var host = await TestHost.Start(("MaxAliases", "5"), ("MaxRootFields", "7"));
        Assert.Equal(("ALIAS_LIMIT", 6L, 5L), await Refusal(host, "{" + string.Concat(Enumerable.Range(0, 6).Select(number => $" a{number}: hello")) + " }"));
        Assert.Equal(("ROOT_FIELD_LIMIT", 8L, 7L), await Refusal(host, "{" + string.Concat(Enumerable.Repeat(" hello", 8)) + " }"));
    }

    [Fact]
    public async Task Documents_have_a_length()
    {
        await using var host = await TestHost.Start(("MaxDocumentCharacters", "1000"), ("MaxDocumentTokens", "20"));
        Assert.Equal(("DOCUMENT_LIMIT", 1_011L, 1_000L), await Refusal(host, "{ hello } #" + new string('x', 1_000)));
        Assert.Equal(("TOKEN_LIMIT", 21L, 20L), await Refusal(host, "{" + string.Concat(Enumerable.Repeat(" hello", 30)) + " }"));
    }

    [Fact]
    public async Task A_document_nested_without_end_is_refused_not_fatal()
    {
        await using var host = await TestHost.Start();
        foreach (var (open, close) in new[] { ("{ person ", ""), ("{ echo(text: " + new string('[', 2_000), ""), ("{ hello @x", "") })
            Assert.True((await host.Query(string.Concat(Enumerable.Repeat(open, 1_000)) + close)).TryGetProperty("errors", out _));
        Assert.Equal("world", (await host.Query("{ hello }")).GetProperty("data").GetProperty("hello").GetString());
        Assert.Empty(host.Log.Errors);
    }

    [Fact]
    public async Task Introspection_has_what_it_needs_and_no_more()
    {
        await using var host = await TestHost.Start();
        Assert.False((await host.Query(Introspection.Query)).TryGetProperty("errors", out _));
        var nested = "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }";
        Assert.Equal(("DEPTH_LIMIT", 4L, 3L), await Refusal(host, nested));
    }

    private static string Friends(int levels) => "{ person { " + string.Concat(Enumerable.Repeat("friend { ", levels - 1)) + "name" + new string('}', levels + 1);

    // A chain of the given depth in which every so many levels go into a fragment of their own.
    private static string Cut(int depth, int every)
    {
        var (document, fragments) = (new StringBuilder("{ hello"), new StringBuilder());
        if (depth > 1)
            document.Append(" person { ...L1 }");
        for (var level = 1; level < depth; level += every)
        {
            var last = Math.Min(level + every, depth) - 1;
            fragments.Append($" fragment L{level} on Person {{ name ");
            fragments.Append(string.Concat(Enumerable.Repeat("friend { name ", last - level)));
            if (last + 1 < depth)
                fragments.Append($"friend {{ ...L{last + 1} }}");
            fragments.Append(new string('}', last - level + 1));
        }

        return document.Append(" }").Append(fragments).ToString();
    }

    private static async Task<(string? Code, long Actual, long Limit)> Refusal(TestHost host, string query, object? variables = null)
    {
        var answer = await host.Query(query, variables);
        Assert.False(answer.TryGetProperty("data", out _), answer.GetRawText());
        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        return (extensions.GetProperty("code").GetString(), extensions.GetProperty("actual").GetInt64(), extensions.GetProperty("limit").GetInt64());
    }

    private sealed class Shared(params (string, string)[] options) : IDisposable
    {
        private readonly TestHost _host = Task.Run(() => TestHost.Start(options)).GetAwaiter().GetResult();

        public JsonElement Query(string query) => Task.Run(() => _host.Query(query)).GetAwaiter().GetResult();

        public void Dispose() => Task.Run(() => _host.DisposeAsync().AsTask()).GetAwaiter().GetResult();
    }
}
