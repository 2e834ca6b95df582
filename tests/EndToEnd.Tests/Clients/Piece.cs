namespace Knowledge.EndToEnd.Tests.Clients;

/// <summary>A piece of knowledge to submit, and whether those who know the field hold it for true.</summary>
internal sealed record Piece(string Domain, string Title, string Body, IReadOnlyList<string> Sources, bool True = true)
{
    /// <summary>Written to stay different from every other piece.</summary>
    public static Piece Unique(string about = "A measurement")
    {
        var mark = Guid.CreateVersion7().ToString("N");
        return new("physics", $"{about} {mark}", $"The instrument with the serial number {mark} was read twice and showed the same value both times.", ["lab book 7"]);
    }
}
