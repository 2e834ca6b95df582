using Knowledge.Accounts.Tokens;
using Knowledge.Kernel.Actions;
using Knowledge.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Knowledge.Accounts.Clients;

/// <summary>
/// Changes clients through the change tracker alone: saving now would also save what the calling action
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

    public async Task ChangeKeys(Guid nodeId, IEnumerable<string> publicJwks, CancellationToken cancellation)
    {
        var keys = NodeJwk.ReadAll(publicJwks);
        if (await Take(nodeId, cancellation) is not { } client)
            return;
        var description = new OpenIddictApplicationDescriptor();
        await clients.PopulateAsync(description, client, cancellation);
        description.JsonWebKeySet = keys;
        await clients.PopulateAsync(client, description, cancellation);
        // Who is asking for a token at this moment finds out by it that the keys are others now; see StillHeld.
        client.ConcurrencyToken = Guid.CreateVersion7().ToString();
        await SaveOutsideOfAction(cancellation);
    }

    public async Task EndTokens(Guid nodeId, CancellationToken cancellation)
    {
        if (await Take(nodeId, cancellation) is { } client)
            await db.Set<Token>().Where(token => token.Application!.Id == client.Id).ExecuteDeleteAsync(cancellation);
    }

    public async Task Revoke(Guid nodeId, CancellationToken cancellation)
    {
        if (await Take(nodeId, cancellation) is not { } client)
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
        JsonWebKeySet = NodeJwk.ReadAll([publicJwk]),
        Permissions = { Permissions.Endpoints.Token, Permissions.GrantTypes.ClientCredentials },
    };

    /// <summary>The client, locked until the commit: a token that is being issued is either there to be deleted or not issued.</summary>
    private async Task<Client?> Take(Guid nodeId, CancellationToken cancellation)
    {
        var id = nodeId.ToString("D");
        await db.Database.ExecuteSqlAsync($"SELECT 1 FROM accounts.clients WHERE client_id = {id} FOR UPDATE", cancellation);
        return await db.Set<Client>().SingleOrDefaultAsync(row => row.ClientId == id, cancellation);
    }

    private Task SaveOutsideOfAction(CancellationToken cancellation) => work.IsOpen ? Task.CompletedTask : db.SaveChangesAsync(cancellation);
}
