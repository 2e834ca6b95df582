using Knowledge.Kernel.Actions;

namespace Knowledge.Accounts.Clients;

/// <summary>The right of nodes to ask for access tokens with their own keys. Joins the transaction of the action that calls it.</summary>
public interface INodeClients
{
    /// <summary>Lets a node sign in: the client's id is the node's id, its assertions are verified with the key.</summary>
    /// <param name="nodeId">The node's key.</param>
    /// <param name="name">How events and pages call the node; up to 100 characters.</param>
    /// <param name="publicJwk">A public P-256 or Ed25519 key as a JSON Web Key (RFC 7517, RFC 8037), up to 1,000 characters.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <exception cref="Refusal">The key is no such key; the path is <c>key</c>.</exception>
    Task Register(Guid nodeId, string name, string publicJwk, CancellationToken cancellation);

    /// <summary>Says with which keys, and no others, the node signs in from the commit on. Tokens that were issued stay valid.</summary>
    /// <param name="nodeId">The node; one without the right stays without it.</param>
    /// <param name="publicJwks">All its usable keys; with none it cannot sign in.</param>
    /// <param name="cancellation">Ends the wait for the database.</param>
    /// <exception cref="Refusal">One is no such key; the path is <c>key</c>.</exception>
    Task ChangeKeys(Guid nodeId, IEnumerable<string> publicJwks, CancellationToken cancellation);

    /// <summary>Ends every access token of the node: from the commit on each is refused, on every host. The node may sign in anew.</summary>
    Task EndTokens(Guid nodeId, CancellationToken cancellation);

    /// <summary>Takes the right back: from the commit on no token is issued to the node and those issued are refused.</summary>
    Task Revoke(Guid nodeId, CancellationToken cancellation);
}
