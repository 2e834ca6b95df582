using System.Text.Json;
using System.Text.Json.Nodes;
using Knowledge.Benchmarks.Load;
using Knowledge.Benchmarks.Servers.Processes;

namespace Knowledge.Benchmarks.Reading;

/// <summary>Servers are compared only when they say the same: the same fields with the same values in the same order.</summary>
internal static class Sameness
{
    private const int Samples = 20;

    public static async Task Demand(Operation operation, IReadOnlyList<ServerProcess> servers, IReadOnlyList<Position> positions)
    {
        foreach (var position in positions.Take(operation.IsRead ? Samples : 1))
        {
            var answers = new List<(string Server, string Answer)>();
            foreach (var server in servers)
                answers.Add((server.Name, await Answer(operation, server, position)));
            var odd = operation.IsRead ? answers.Find(answer => answer.Answer != answers[0].Answer) : answers.Find(answer => !answer.Answer.Contains("\"id\":\"", StringComparison.Ordinal));
            if (odd.Server is not null)
                throw new InvalidOperationException($"{operation.Name}: {odd.Server} says {odd.Answer} where {answers[0].Server} says {answers[0].Answer}.");
        }
    }

    private static async Task<string> Answer(Operation operation, ServerProcess server, Position position)
    {
        using var connection = await HttpConnection.Open(server.Port);
        var answer = JsonNode.Parse((await connection.Exchange(operation.Request(server.Name, position))).Body())!;
        return answer["errors"] is { } errors
            ? throw new InvalidOperationException($"{operation.Name} on {server.Name}: {errors}")
            : JsonSerializer.Serialize(operation.IsRead ? Plain(answer["data"]) : answer);
    }

    /// <summary>The same point in time may be written in several ways.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Plain(field.Value)))),
        JsonArray entries => new JsonArray([.. entries.Select(Plain)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.TryGetValue<DateTimeOffset>(out var time) => time.UtcDateTime.ToString("O"),
        _ => node?.DeepClone(),
    };
}
