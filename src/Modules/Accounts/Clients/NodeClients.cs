using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Clients;

/// <summary>
/// Adds and removes clients through the change tracker alone: saving now would also save what the calling action
/// has changed so far, before its events are written.
/// </summary>
internal sealed class NodeClients(OpenIddictApplicationManager<Client> clients, KnowledgeDb db, UnitOfWork work) : INodeClients
{
    private const int LongestName = 100;

    public async Task Register(Guid nodeId, string name, string publicJwk, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(publicJwk);
        if (name.Length > LongestName)
            throw new Refusal(FailureCode.Invalid, $"The name is longer than {LongestName} characters. Choose a shorter one.", "name");
        var client = new Client { Id = Guid.CreateVersion7() };
        await clients.PopulateAsync(client, Description(nodeId, name, publicJwk), cancellation);
        db.Add(client);
        await SaveOutsideOfAction(cancellation);
    }

    public async Task Revoke(Guid nodeId, CancellationToken cancellation)
    {
        var id = nodeId.ToString("D");
        if (await db.Set<Client>().SingleOrDefaultAsync(row => row.ClientId == id, cancellation) is not { } client)
            return;
        await db.Set<Token>().Where(token => token.Application!.Id == client.Id).ExecuteDeleteAsync(cancellation);
        db.Remove(client);
        await SaveOutsideOfAction(cancellation);
    }

    private static OpenIddictApplicationDescriptor Description(Guid nodeId, string name, string publicJwk) => new()
    {
        ClientId = nodeId.ToString("D"),
        ClientType = ClientTypes.Confidential,
        DisplayName = name,
        JsonWebKeySet = NodeKey.Read(publicJwk),
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
    };

    private Task SaveOutsideOfAction(CancellationToken cancellation) => work.IsOpen ? Task.CompletedTask : db.SaveChangesAsync(cancellation);
}
