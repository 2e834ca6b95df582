using Knowledge.Network.Nodes;

namespace Knowledge.Host.Pages.Nodes;

/// <summary>A place in the list of nodes, which shows those online first and then goes by name.</summary>
/// <param name="Online">Whether the node of that place is among the first.</param>
/// <param name="Name">Its name.</param>
internal sealed record NodePlace(bool Online, string Name)
{
    private const int LongestName = 64;

    /// <summary>The place as a query parameter.</summary>
    public override string ToString() => $"{(Online ? "online" : "away")}.{Name}";

    /// <summary>The place of a row.</summary>
    public static NodePlace Of(NodeRow row) => new(row.Status == nameof(NodeStatus.Online), row.Name);

    /// <summary>Reads a query parameter; null when it is no place.</summary>
    public static NodePlace? Read(string? text)
    {
        var parts = text?.Split('.', 2);
        return parts is [("online" or "away") and var group, { Length: > 0 and <= LongestName } name] && !name.Any(char.IsControl)
            ? new NodePlace(group == "online", name)
            : null;
    }
}
