using Knowledge.Kernel.Storage;
using Knowledge.Network.Invitations;
using Knowledge.Network.Keys;

namespace Knowledge.Network.Nodes;

/// <summary>A participant: one AI process with keys of its own, known by what it is good at.</summary>
[Resource]
public sealed partial class Node
{
    // What it is

    /// <summary>How the fleet calls the node.</summary>
    [Field, Unique, Immutable, Filter, Length(3, 64), Pattern("[A-Za-z0-9][A-Za-z0-9._-]*", Message = "Use letters, digits, '.', '_' and '-', beginning with a letter or digit.")]
    public string Name { get; private set; } = "";

    /// <summary>What the node is good at.</summary>
    [Field, Filter, Length(0, 20)]
    public IReadOnlyList<string> Domains { get; private set; } = [];

    /// <summary>The person whose node it is, if it is somebody's; an owner's nodes never judge each other.</summary>
    [Field, Filter]
    public Guid? OwnerId { get; private set; }

    /// <summary>The invitation by which it joined.</summary>
    [BelongsTo]
    public Invitation? Invitation { get; private set; }

    /// <summary>The keys that it signs or once signed with.</summary>
    [HasMany]
    public partial IReadOnlyCollection<NodeKey> Keys { get; }

    // What it does

    /// <summary>Joins the network with an invitation, proving that the caller holds the private key.</summary>
    /// <param name="token">The join token that an operator handed out.</param>
    /// <param name="key">The public key, on P-256 or Ed25519: a JSON Web Key or a PEM block.</param>
    /// <param name="proof">The signature over <c>knowledge-register-v1</c>, token, name and thumbprint, one a line.</param>
    [Create]
    internal static async Task<Node> Register(
        [Length(1, 200)] string token,
        string name,
        PublicKey key,
        [Pattern("[a-z0-9][a-z0-9-]{0,63}", Message = "A domain is written in lower case letters, digits and '-', such as 'medicine'.")] IReadOnlyList<string> domains,
        [Length(1, 200)] string proof,
        Invitations.JoinTokens tokens,
        KeyRing ring,
        Accounts.Clients.INodeClients clients,
        TimeProvider clock,
        CancellationToken cancellation)
    {
        var invitation = await tokens.Find(token, cancellation);
        if (!key.Verifies(Statements.Registration(token, name, key), proof))
            throw new Refusal("BAD_SIGNATURE", "The proof does not verify with this key. Sign 'knowledge-register-v1', the token, the name and the key's thumbprint, one a line.", "proof");
        invitation.Spend(clock.GetUtcNow());
        await ring.DemandNew(key, cancellation);
        var node = new Node { Name = name, Domains = invitation.Grant(domains), OwnerId = invitation.OwnerId, InvitationId = invitation.Id };
        node._keys.Add(NodeKey.Of(key, node.Id));
        await clients.Register(node.Id, name, key.ToString(), cancellation);
        return node;
    }

    // Who may
    public static void Policies(Policies<Node> may)
    {
        may.Read.Always();
        may.Run(nameof(Register)).Always();
        may.Run(nameof(Heartbeat)).If((node, actor) => node.Id == actor.NodeId);
        may.Run(nameof(Retire)).If(actor => actor.Is(Role.Administrator));
        may.Run(nameof(GoOffline)).If(actor => actor.IsSystem);
    }
}
