using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Benchmarks.Load;

namespace Knowledge.Benchmarks.Answering;

/// <summary>How one question went.</summary>
/// <param name="Milliseconds">From the first byte sent to the last one received.</param>
/// <param name="IsRefused">Whether the host had no time and said so.</param>
/// <param name="IsWhole">Whether nothing was skipped to be in time.</param>
internal readonly record struct Asked(double Milliseconds, bool IsRefused, bool IsWhole);

/// <summary>Askers who ask their next question when the last one was answered, through GraphQL over HTTP.</summary>
internal static class AskLoad
{
    private const string Query = "query Ask($question: String!) { ask(question: $question) { text known confidence skipped stages { name milliseconds } citations { title quote score itemId } } }";

    public static byte[] Request(string question) => HttpRequests.GraphQL(Query, [new("question", JsonValue.Create(question))]);

    /// <summary>Asks one after the other and tells how long each stage took on average, in the words of the host.</summary>
    public static async Task<IReadOnlyList<(string Name, double Milliseconds)>> Stages(int port, IReadOnlyList<byte[]> requests)
    {
        using var connection = await HttpConnection.Open(port);
        var stages = new List<(string Name, double Milliseconds)>();
        foreach (var request in requests)
        {
            using var answer = JsonDocument.Parse((await connection.Exchange(request)).Body());
            stages.AddRange(answer.RootElement.GetProperty("data").GetProperty("ask").GetProperty("stages").EnumerateArray()
                .Select(stage => (stage.GetProperty("name").GetString()!, stage.GetProperty("milliseconds").GetDouble())));
        }

        return [.. stages.GroupBy(stage => stage.Name).Select(same => (same.Key, same.Average(stage => stage.Milliseconds)))];
    }

    public static async Task<(IReadOnlyList<Asked> Asked, double Seconds)> Run(int port, IReadOnlyList<byte[]> requests, int askers, TimeSpan duration)
    {
        var (started, next) = (Stopwatch.GetTimestamp(), -1);
        var all = await Task.WhenAll(Enumerable.Range(0, askers).Select(_ => Task.Run(async () =>
        {
            var own = new List<Asked>();
            var connection = await HttpConnection.Open(port);
            while (Stopwatch.GetElapsedTime(started) < duration)
            {
                var begun = Stopwatch.GetTimestamp();
                try
                {
                    var answer = await connection.Exchange(requests[Interlocked.Increment(ref next) % requests.Count]);
                    var elapsed = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                    var body = answer.Body().AsSpan();
                    own.Add(new Asked(elapsed, body.IndexOf("\"BUSY\""u8) >= 0, body.IndexOf("\"skipped\":[]"u8) >= 0));
                }
                catch (IOException refused) when (refused.Message.Contains(" 503 ", StringComparison.Ordinal) || refused.Message.Contains(" 429 ", StringComparison.Ordinal))
                {
                    own.Add(new Asked(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, IsRefused: true, IsWhole: false));
                    connection.Dispose();
                    connection = await HttpConnection.Open(port);
                }
            }

            connection.Dispose();
            return own;
        })));
        return ([.. all.SelectMany(own => own)], Stopwatch.GetElapsedTime(started).TotalSeconds);
    }
}
