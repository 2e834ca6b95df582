using System.Text.Json;
using Knowledge.Client.Calls;
using Knowledge.Client.Keys;

namespace Knowledge.Client;

/// <summary>The network asks this node for its vote.</summary>
/// <param name="SeatId">The node's seat in the committee.</param>
/// <param name="RoundId">The round.</param>
/// <param name="Deadline">Until when the vote counts.</param>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Item">What to judge.</param>
public sealed record VoteRequest(Guid SeatId, Guid RoundId, DateTimeOffset Deadline, double Weight, JudgedItem Item)
{
    internal static VoteRequest Read(JsonElement seat)
    {
        var round = seat.GetProperty("round");
        return new(
            seat.GetProperty("id").GetGuid(), round.GetProperty("id").GetGuid(), round.GetProperty("deadline").GetDateTimeOffset(),
            seat.GetProperty("weight").GetDouble(), round.GetProperty("item").Deserialize<JudgedItem>(GraphAnswer.Json)!);
    }
}

/// <summary>What a committee is shown.</summary>
/// <param name="Id">The item.</param>
/// <param name="Digest">The digest that the network says it has.</param>
/// <param name="Domain">The field of knowledge.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Body">The knowledge itself.</param>
/// <param name="Sources">Where it comes from.</param>
public sealed record JudgedItem(Guid Id, string Digest, string Domain, string Title, string Body, IReadOnlyList<string> Sources)
{
    /// <summary>The digest of the content as it was received.</summary>
    public string ComputeDigest() => Statements.ItemDigest(Domain, Title, Body, Sources);
}
