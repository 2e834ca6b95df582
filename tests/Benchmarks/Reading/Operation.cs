using System.Text.Json.Nodes;
using Knowledge.Benchmarks.Data;
using Knowledge.Benchmarks.Load;

namespace Knowledge.Benchmarks.Reading;

/// <summary>What is measured: the same requests in the words of each server.</summary>
/// <param name="Name">Q1, Q2, Q3, M1 or M2.</param>
/// <param name="Raw">Over HTTP alone.</param>
/// <param name="Ours">Our GraphQL.</param>
/// <param name="PostGraphile">PostGraphile's GraphQL.</param>
internal sealed record Operation(string Name, Func<Position, byte[]> Raw, Func<Position, byte[]> Ours, Func<Position, byte[]> PostGraphile)
{
    public static IReadOnlyList<Operation> All { get; } =
    [
        new(
            "Q1",
            at => HttpRequests.Get($"/Q1?id={at.Id}"),
            at => HttpRequests.GraphQL(Documents.Ours.Q1, new KeyValuePair<string, JsonNode?>("id", at.Id)),
            at => HttpRequests.GraphQL(Documents.PostGraphile.Q1, new KeyValuePair<string, JsonNode?>("id", at.Id))),
        List("Q2", Documents.Ours.Q2, Documents.PostGraphile.Q2),
        List("Q3", Documents.Ours.Q3, Documents.PostGraphile.Q3),
        Insert("M1"),
        Insert("M2"),
    ];

    /// <summary>Whether it changes nothing, so that all answers must be the same.</summary>
    public bool IsRead => Name[0] == 'Q';

    public byte[] Request(string server, Position at) => server switch
    {
        "raw" => Raw(at),
        "ours" => Ours(at),
        _ => PostGraphile(at),
    };

    private static Operation List(string name, string ours, string peer) => new(
        name,
        at => HttpRequests.Get($"/{name}?{at.Query}"),
        at => HttpRequests.GraphQL(ours, new("domain", at.Domain), new("after", at.Ours)),
        at => HttpRequests.GraphQL(peer, new("domain", at.Domain), new("after", at.PostGraphile)));

    /// <summary>The two differ for the hand-written endpoint alone, which leaves the event out in the first.</summary>
    private static Operation Insert(string name) => new(
        name,
        at => HttpRequests.Post($"/{name}", Contribution(at)),
        at => HttpRequests.GraphQL(Documents.Ours.M1, new KeyValuePair<string, JsonNode?>("input", Contribution(at))),
        at => HttpRequests.GraphQL(Documents.PostGraphile.M1, new KeyValuePair<string, JsonNode?>("contribution", Contribution(at))));

    private static JsonObject Contribution(Position at) => new()
    {
        ["itemId"] = at.Id,
        ["nodeId"] = FleetData.Id(1, at.Item % FleetData.Nodes),
        ["kind"] = "review",
        ["points"] = at.Item % 1000,
    };
}
