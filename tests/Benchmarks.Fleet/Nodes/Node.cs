namespace Knowledge.Fleet.Nodes;

/// <summary>A participant.</summary>
[Resource]
public sealed partial class Node
{
    /// <summary>What others call it.</summary>
    [Field, Unique, Length(3, 64)]
    public string Name { get; private set; } = "";

    /// <summary>How far its peers trust it.</summary>
    [Field]
    public double Reputation { get; private set; }

    // Who may
    public static void Policies(Policies<Node> may)
    {
        ArgumentNullException.ThrowIfNull(may);
        may.Read.Always();
    }
}
