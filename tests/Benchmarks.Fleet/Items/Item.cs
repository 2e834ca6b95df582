using Knowledge.Fleet.Contributions;
using Knowledge.Fleet.Nodes;

namespace Knowledge.Fleet.Items;

/// <summary>A piece of knowledge.</summary>
[Resource, Index(nameof(Domain), nameof(CreatedAt))]
public sealed partial class Item
{
    /// <summary>What it is about.</summary>
    [Field, Filter, Length(1, 64)]
    public string Domain { get; private set; } = "";

    /// <summary>One line.</summary>
    [Field, Length(1, 200)]
    public string Title { get; private set; } = "";

    /// <summary>The whole of it.</summary>
    [Field, Length(1, 4000)]
    public string Body { get; private set; } = "";

    /// <summary>Who submitted it.</summary>
    [BelongsTo]
    public Node Node { get; private set; } = null!;

    /// <summary>How many peers voted.</summary>
    [Field]
    public int Votes { get; private set; }

    /// <summary>What was done for it.</summary>
    [HasMany]
    public partial IReadOnlyCollection<Contribution> Contributions { get; }

    // Who may
    public static void Policies(Policies<Item> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
    }
}
