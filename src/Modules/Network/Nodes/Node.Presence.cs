namespace Knowledge.Network.Nodes;

/// <summary>Whether the node is there: it says so, and is taken to have left when it stops saying so.</summary>
public sealed partial class Node
{
    /// <summary>How long a silent node still counts as online.</summary>
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>Whether the node is there.</summary>
    [Field, Filter]
    public NodeStatus Status { get; private set; } = NodeStatus.Offline;

    /// <summary>When the node last said that it is there.</summary>
    [Field, Unrecorded]
    public DateTimeOffset? LastSeen { get; private set; }

    /// <summary>Says that the node is there; every 20 seconds is enough.</summary>
    [Update(Name = "heartbeat", ForAgents = true)]
    public void Heartbeat(TimeProvider clock)
    {
        if (Status == NodeStatus.Retired)
            throw new Refusal("RETIRED", $"{Name} was retired; register a new node.");
        Status = NodeStatus.Online;
        LastSeen = clock.GetUtcNow();
    }

    /// <summary>Marks a silent node as gone.</summary>
    [Update]
    public void GoOffline(TimeProvider clock)
    {
        if (Status == NodeStatus.Online && LastSeen < clock.GetUtcNow() - Timeout)
            Status = NodeStatus.Offline;
    }

    /// <summary>A node that has stopped saying that it is there is taken to have left.</summary>
    [Trigger(nameof(GoOffline), Every = "00:00:10", Batch = 500)]
    internal static Expression<Func<Node, bool>> Silent(DateTimeOffset now) => node => node.Status == NodeStatus.Online && node.LastSeen < now - Timeout;

    /// <summary>Takes the node out of the network for good; what it contributed stays.</summary>
    [Update]
    internal async Task Retire(Accounts.Clients.INodeClients clients, Keys.KeyRing ring, CancellationToken cancellation)
    {
        Status = NodeStatus.Retired;
        await ring.RevokeAll(Id, cancellation);
        await clients.Revoke(Id, cancellation);
    }
}

/// <summary>Whether a node is there.</summary>
public enum NodeStatus
{
    /// <summary>It has not been heard of for a while.</summary>
    Offline,

    /// <summary>It is there.</summary>
    Online,

    /// <summary>It was taken out of the network.</summary>
    Retired,
}
