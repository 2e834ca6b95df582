namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>A request to vote, with what the vote is signed over.</summary>
internal sealed record SeatRequest(string Id, string RoundId, string ItemId, string Title, string Digest)
{
    public static SeatRequest Read(JsonElement seat)
    {
        var round = seat.GetProperty("round");
        var item = round.GetProperty("item");
        return new(Text(seat, "id"), Text(round, "id"), Text(item, "id"), Text(item, "title"), Text(item, "digest"));
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString()!;
}
