using System.Text.Json;
using System.Text.RegularExpressions;

namespace Knowledge.Transports.Tests;

/// <summary>What a caller learns of a failure, and what only the log does.</summary>
public sealed partial class ErrorTests
{
    [Fact]
    public async Task A_failure_shows_a_trace_id_and_nothing_else_and_is_logged_once_with_it()
    {
        await using var host = await TestHost.Start();
        var answer = await host.Query("{ fails hello }");
        Assert.Equal("world", answer.GetProperty("data").GetProperty("hello").GetString());
        AssertHidden(host, answer.GetProperty("errors")[0], answer);
    }

    [Fact]
    public async Task A_failing_stream_hides_its_reason_too()
    {
        await using var host = await TestHost.Start();
        using var client = await (await host.Connect()).Initialise();
        await client.Subscribe("1", "subscription { breaks }");
        Assert.Equal("next", (await client.Receive()).GetProperty("type").GetString());
        var last = await client.Receive();
        Assert.Equal("error", last.GetProperty("type").GetString());
        AssertHidden(host, last.GetProperty("payload")[0], last);
    }

    [Fact]
    public async Task An_expected_refusal_keeps_its_words_and_code_and_is_no_error_in_the_log()
    {
        await using var host = await TestHost.Start();
        var error = (await host.Query("{ refuses }")).GetProperty("errors")[0];
        Assert.Equal("no such thing", error.GetProperty("message").GetString());
        Assert.Equal("NOT_FOUND", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Empty(host.Log.Errors);
    }

    private static void AssertHidden(TestHost host, JsonElement error, JsonElement whole)
    {
        Assert.DoesNotContain("swordfish", whole.GetRawText());
        Assert.DoesNotContain("InvalidOperation", whole.GetRawText());
        Assert.Equal("INTERNAL", error.GetProperty("extensions").GetProperty("code").GetString());
        var trace = TraceId().Match(error.GetProperty("message").GetString()!).Value;
        Assert.Equal(32, trace.Length);
        Assert.Contains(trace, Assert.Single(host.Log.Errors));
    }

    [GeneratedRegex("[0-9a-f]{32}", RegexOptions.NonBacktracking)]
    private static partial Regex TraceId();
}
