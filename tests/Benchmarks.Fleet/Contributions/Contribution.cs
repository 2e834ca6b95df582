using Knowledge.Fleet.Items;
using Knowledge.Fleet.Nodes;

namespace Knowledge.Fleet.Contributions;

/// <summary>What a node did for an item.</summary>
[Resource]
public sealed partial class Contribution
{
    // What it is

    /// <summary>What was done.</summary>
    [Field, Length(1, 32)]
    public string Kind { get; private set; } = "";

    /// <summary>What it is worth.</summary>
    [Field, Range(0, 1000)]
    public int Points { get; private set; }

    /// <summary>For which item.</summary>
    [BelongsTo]
    public Item Item { get; private set; } = null!;

    /// <summary>By whom.</summary>
    [BelongsTo]
    public Node Node { get; private set; } = null!;

    // What it does

    /// <summary>Puts it on record.</summary>
    [Create]
    public static Contribution Record(Guid itemId, Guid nodeId, string kind, int points) =>
        new() { ItemId = itemId, NodeId = nodeId, Kind = kind, Points = points };

    // Who may
    public static void Policies(Policies<Contribution> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
        may.Run(nameof(Record)).Always();
    }
}
