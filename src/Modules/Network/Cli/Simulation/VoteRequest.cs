using System.Text.Json;

namespace Knowledge.Network.Cli.Simulation;

/// <summary>The host asks this node for its vote.</summary>
internal sealed record VoteRequest(Guid RoundId, string Domain, string Title, string Body, IReadOnlyList<string> Sources, string Digest)
{
    public const string Subscription = """
        subscription Votes { voteRequested { id round { id deadline item { id title body domain sources digest } } } }
        """;

    public static VoteRequest Read(JsonElement data)
    {
        var round = data.GetProperty("voteRequested").GetProperty("round");
        var item = round.GetProperty("item");
        return new VoteRequest(
            round.GetProperty("id").GetGuid(),
            Text(item, "domain"),
            Text(item, "title"),
            Text(item, "body"),
            [.. item.GetProperty("sources").EnumerateArray().Select(source => source.GetString()!)],
            Text(item, "digest"));
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
