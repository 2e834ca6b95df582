using System.Collections.Concurrent;
using System.Diagnostics;
using Npgsql;
using Xunit;

namespace Knowledge.Host.Tests.Attacks;

/// <summary>Whatever lets somebody in is told to them alone: no log, trace, event, incident or error keeps it.</summary>
public sealed class SecretTests
{
    private static readonly string[] Tables = ["kernel.events", "kernel.due_work", "accounts.incidents"];

    [Fact]
    public async Task Nothing_that_is_kept_holds_a_secret()
    {
        var traces = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => traces.Add($"{span.DisplayName} {string.Join(' ', span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        await using var network = new ServedNetwork();
        await network.InitializeAsync();
        using var ada = await Private.Make(network);
        await BeRefused(network, ada);

        var kept = new List<string>([.. traces, .. Log(network)]);
        foreach (var table in Tables)
            kept.AddRange(await Rows(network, table));

        Assert.True(ada.Secrets.Count > 6);
        Assert.True(kept.Count > 100);
        Assert.All(ada.Secrets, secret => Assert.DoesNotContain(kept, text => text.Contains(secret, StringComparison.Ordinal)));
    }

    /// <summary>What is refused is logged more readily than what is done.</summary>
    private static async Task BeRefused(ServedNetwork network, Private ada)
    {
        using var anonymous = network.Anonymous();
        foreach (var secret in ada.Secrets)
        {
            using var form = await anonymous.Post("/signin", new() { ["Email"] = "nobody@example.org", ["Password"] = secret }, await anonymous.AntiforgeryToken("/signin"));
            using var token = await anonymous.Post("/connect/token", new() { ["grant_type"] = "refresh_token", ["refresh_token"] = secret, ["client_id"] = "knowledge-cli" });
            using var bearer = new Caller(network.Address, "thief") { Token = secret + "x" };
            using var asked = await bearer.Get("/graphql?query={__typename}");
            await anonymous.Ask("mutation($input: JoinInput!) { join(input: $input) { errors { code } } }", new { input = new { token = secret, displayName = "x", password = secret } });
        }
    }

    private static IEnumerable<string> Log(ServedNetwork network)
    {
        foreach (var file in Directory.GetFiles(network.Logs))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            while (reader.ReadLine() is { } line)
                yield return line;
        }
    }

    private static async Task<List<string>> Rows(ServedNetwork network, string table)
    {
        await using var source = NpgsqlDataSource.Create(network.Database);
        await using var command = source.CreateCommand($"SELECT to_jsonb(t)::text FROM {table} t");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            rows.Add(reader.GetString(0));
        return rows;
    }
}
